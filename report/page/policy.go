package page

import (
	"crypto/sha256"
	"encoding/base64"
	"strings"
)

// policy is the Content-Security-Policy of the page: nothing is fetched from
// anywhere, and no script runs but these, recognised by their hashes. Styles
// stay open, since the chart library positions its text by style attributes.
func policy(scripts ...string) string {
	var sources []string
	for _, s := range scripts {
		sum := sha256.Sum256([]byte(s))
		sources = append(sources, "'sha256-"+base64.StdEncoding.EncodeToString(sum[:])+"'")
	}
	return strings.Join([]string{
		"default-src 'none'",
		"script-src " + strings.Join(sources, " "),
		"style-src 'unsafe-inline'",
		"img-src data:",
		"base-uri 'none'",
		"form-action 'none'",
	}, "; ")
}

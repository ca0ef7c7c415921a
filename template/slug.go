package template

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"capgap/ingest"
)

// names are the file names of a set that are taken, in the form in which no file
// system tells them apart.
type names map[string]bool

// longestName is how many bytes of a file name are taken from id and name; every
// file system allows twice as many, and some paths are long already.
const longestName = 100

// file is a name for the file of a person: id and name, with nothing in it that
// a file system or a shell could take for more than a name.
func (n names) file(p ingest.Person) string {
	text := p.ID
	if p.Name != "" && p.Name != p.ID {
		text += "-" + p.Name
	}
	base := slug(text)
	name := base
	for i := 2; n[strings.ToLower(name)]; i++ {
		name = fmt.Sprintf("%s-%d", base, i)
	}
	n[strings.ToLower(name)] = true
	return name + ".xlsx"
}

// devices are names that Windows keeps for itself, with any ending.
var devices = []string{"con", "prn", "aux", "nul", "com", "lpt"}

// slug is the letters and digits of a text, of any script, with a hyphen for
// whatever stands between them.
func slug(text string) string {
	var b strings.Builder
	gap := false
	for _, r := range norm.NFC.String(text) {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.Is(unicode.M, r) {
			gap = b.Len() > 0
			continue
		}
		if gap {
			b.WriteByte('-')
			gap = false
		}
		if b.Len()+len(string(r)) > longestName {
			break
		}
		b.WriteRune(r)
	}
	name := strings.TrimRight(b.String(), "-")
	if name == "" {
		return "person"
	}
	if slices.Contains(devices, strings.ToLower(strings.TrimRight(name, "0123456789"))) {
		return "person-" + name
	}
	return name
}

package main

import (
	"archive/zip"
	"bytes"
	"crypto/md5"
	"crypto/sha1"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"html"
	"io"
	"io/fs"
	"net/url"
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"unicode"
	"unicode/utf16"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/unicode/norm"
)

// cage finds canaries in anything.
type cage struct {
	plain  bool              // read nothing but what stands there
	known  string            // the charts' library, the same in every page: not looked at
	byHead map[string][]bird // by their first bytes
	begins [256]bool         // the first of these
}

const headBytes = 6

func newCage(list []bird) *cage {
	c := &cage{byHead: map[string][]bird{}}
	for _, k := range list {
		k.text = folded(k.text)
		c.byHead[k.text[:headBytes]] = append(c.byHead[k.text[:headBytes]], k)
		c.begins[k.text[0]] = true
	}
	return c
}

// folded is a text without case, accents and ways of writing.
func folded(text string) string {
	if !strings.ContainsFunc(text, func(r rune) bool { return r >= 0x80 }) {
		return strings.ToLower(text)
	}
	return strings.Map(func(r rune) rune {
		if unicode.IsMark(r) {
			return -1
		}
		return unicode.ToLower(r)
	}, norm.NFKD.String(text))
}

// sighting is a canary and where it was seen.
type sighting struct {
	bird
	where string
}

// look searches a text and whatever it may be the writing of.
func (c *cage) look(where, text string, met map[sighting]bool) {
	if c.known != "" {
		text = strings.ReplaceAll(text, c.known, "")
	}
	if c.plain {
		c.scan(where, text, met)
		return
	}
	c.scan(where, text, met)
	for way, read := range decodings {
		for _, t := range read(text) {
			if t != text {
				c.scan(where+" "+way, t, met)
			}
		}
	}
}

func (c *cage) scan(where, text string, met map[sighting]bool) {
	text = folded(text)
	for i := 0; i+headBytes <= len(text); i++ {
		if !c.begins[text[i]] {
			continue
		}
		for _, k := range c.byHead[text[i:i+headBytes]] {
			if strings.HasPrefix(text[i:], k.text) {
				met[sighting{k, where}] = true
			}
		}
	}
}

var (
	escapes  = regexp.MustCompile(`\\u([0-9a-fA-F]{4})|\\u\{([0-9a-fA-F]{1,6})\}|\\x([0-9a-fA-F]{2})|_x([0-9a-fA-F]{4})_`)
	pairs    = regexp.MustCompile(`\\u(d[89ab][0-9a-fA-F]{2})\\u(d[c-f][0-9a-fA-F]{2})`)
	hexes    = regexp.MustCompile(`(?:[0-9a-fA-F]{2}){6,}`)
	base64s  = regexp.MustCompile(`[A-Za-z0-9+/_-]{8,}`)
	anything = regexp.MustCompile(`<[^>]*>`)
)

// decodings are the ways in which a text may be written.
var decodings = map[string]func(string) []string{
	"entities":     func(t string) []string { return []string{html.UnescapeString(html.UnescapeString(t))} },
	"without tags": func(t string) []string { return []string{anything.ReplaceAllString(t, "")} },
	"escapes":      func(t string) []string { return []string{unescape(t), html.UnescapeString(unescape(unescape(t)))} },
	"percent": func(t string) []string {
		if u, err := url.PathUnescape(t); err == nil {
			return []string{u}
		}
		return []string{regexp.MustCompile(`(?:%[0-9a-fA-F]{2})+`).ReplaceAllStringFunc(t, func(s string) string { u, _ := url.PathUnescape(s); return u })}
	},
	"backwards": func(t string) []string {
		runes := []rune(t)
		for i, j := 0, len(runes)-1; i < j; i, j = i+1, j-1 {
			runes[i], runes[j] = runes[j], runes[i]
		}
		return []string{string(runes)}
	},
	"hex": func(t string) []string {
		return each(hexes, t, func(s string) []byte { b, _ := hex.DecodeString(s); return b })
	},
	"base64": func(t string) []string { return each(base64s, t, unbase64) },
	"utf-16": func(t string) []string {
		return []string{fromUTF16(t, 0, 1), fromUTF16(t, 1, 0), fromUTF16(t[min(1, len(t)):], 0, 1), fromUTF16(t[min(1, len(t)):], 1, 0)}
	},
}

func each(what *regexp.Regexp, text string, read func(string) []byte) []string {
	var out bytes.Buffer
	for _, s := range what.FindAllString(text, -1) {
		out.Write(read(s))
		out.WriteByte('\n')
	}
	return []string{out.String()}
}

// unbase64 reads a run of base64 from each of its first four letters.
func unbase64(run string) []byte {
	run = strings.NewReplacer("-", "+", "_", "/").Replace(run)
	var out []byte
	for from := range min(4, len(run)) {
		part := run[from:]
		if len(part)%4 == 1 {
			part = part[:len(part)-1]
		}
		b, _ := base64.RawStdEncoding.DecodeString(part)
		out = append(append(out, b...), '\n')
	}
	return out
}

func unescape(text string) string {
	text = pairs.ReplaceAllStringFunc(text, func(s string) string {
		high, _ := strconv.ParseUint(s[2:6], 16, 32)
		low, _ := strconv.ParseUint(s[8:12], 16, 32)
		return string(utf16.DecodeRune(rune(high), rune(low)))
	})
	return escapes.ReplaceAllStringFunc(text, func(s string) string {
		n, _ := strconv.ParseUint(strings.Trim(s, `\ux_{}`), 16, 32)
		return string(rune(n))
	})
}

func fromUTF16(text string, low, high int) string {
	units := make([]uint16, 0, len(text)/2)
	for i := 0; i+1 < len(text); i += 2 {
		units = append(units, uint16(text[i+low])|uint16(text[i+high])<<8)
	}
	return string(utf16.Decode(units))
}

// longestScript is the longest script of a page: the charts' library.
func longestScript(t *testing.T, page string) (longest string) {
	data, err := os.ReadFile(page)
	require.NoError(t, err)
	for _, part := range strings.Split(string(data), "<script") {
		if script, _, ends := strings.Cut(part, "</script>"); ends && len(script) > len(longest) {
			longest = script
		}
	}
	return longest
}

// search looks for canaries in every file of a folder, their names included, and
// in every part of those that are archives.
func (c *cage) search(t *testing.T, folder string) map[sighting]bool {
	met := map[sighting]bool{}
	require.NoError(t, fs.WalkDir(os.DirFS(folder), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := fs.ReadFile(os.DirFS(folder), name)
		c.look("file name", name, met)
		c.look(name, string(data), met)
		if archive, bad := zip.NewReader(bytes.NewReader(data), int64(len(data))); bad == nil {
			c.searchZip(t, name, archive, met)
		}
		return err
	}))
	return met
}

func (c *cage) searchZip(t *testing.T, name string, archive *zip.Reader, met map[sighting]bool) {
	c.look(name+" comment", archive.Comment, met)
	for _, part := range archive.File {
		where := name + "!" + part.Name
		c.look(where+" header", part.Name+"\n"+part.Comment+"\n"+string(part.Extra), met)
		r, err := part.Open()
		require.NoError(t, err)
		text, err := io.ReadAll(r)
		require.NoError(t, err)
		c.look(where, string(text), met)
	}
}

// hashes are what somebody might think hides an id, a name or an e-mail.
func hashes(texts []string) []bird {
	var list []bird
	for _, text := range texts {
		for _, form := range []string{text, strings.ToLower(text), strings.ToUpper(text)} {
			a, b, c := sha256.Sum256([]byte(form)), sha1.Sum([]byte(form)), md5.Sum([]byte(form))
			for _, sum := range [][]byte{a[:], b[:], c[:]} {
				list = append(list, bird{hex.EncodeToString(sum)[:12], "hash of " + form, ""})
			}
		}
	}
	return list
}

// TestTheSearchFindsCanaries: whatever a canary is written as, it is seen.
func TestTheSearchFindsCanaries(t *testing.T) {
	c := newCage([]bird{{"zbröködalu", "name", ""}, {"陈龙山", "name", ""}})
	utf := func(s string) string {
		var out []byte
		for _, u := range utf16.Encode([]rune(s)) {
			out = append(out, byte(u), byte(u>>8))
		}
		return string(out)
	}
	for way, text := range map[string]string{
		"as it is":  "a ZBRÖKÖDALU b",
		"decompose": "Zbro\u0308ko\u0308dalu",
		"entities":  "zbr&ouml;k&#246;dalu",
		"twice":     "zbr&amp;#246;k&amp;#xf6;dalu",
		"tags":      "Zbr<b>ökö</b>dalu",
		"script":    `zbr\u00f6k\u00F6dalu`,
		"percent":   "x?q=" + url.QueryEscape("zbröködalu") + "&100%",
		"base64":    "data:;base64," + base64.StdEncoding.EncodeToString([]byte("1zbröködalu")),
		"utf-16":    utf("x zbröködalu"),
		"odd":       "x" + utf("x zbröködalu"),
		"hex":       hex.EncodeToString([]byte("zbröködalu")),
		"Chinese":   `\u9648\u9f99\u5c71`,
		"backwards": "uladökörbz",
	} {
		met := map[sighting]bool{}
		c.look("here", text, met)
		assert.NotEmpty(t, met, way)
	}
	met := map[sighting]bool{}
	c.look("here", "zbröködal 陈龙", met)
	assert.Empty(t, met)
}

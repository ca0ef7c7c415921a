package table

import (
	"bytes"
	"errors"
)

// deepest is how far elements of a workbook may be nested.
const deepest = 64

var (
	errMarkup = errors.New("it is not well-formed XML")
	errUnsafe = errors.New("it declares entities of its own, which no workbook needs")
	errDeep   = errors.New("its elements are nested too deeply")
)

// xmlscan walks through the tags of an XML text far faster than a full parser
// and is strict about what a parser that stops silently would hide: text that
// ends too early, tags that do not match, unknown entities.
type xmlscan struct {
	rest []byte
	open [][]byte // names of the open elements, with prefix
	seen bool     // there was an element

	name    []byte // of the current tag, without prefix
	attrs   []byte
	text    []byte // between the previous tag and this one
	closing bool   // the tag closes an element
	empty   bool   // the tag opens and closes one
}

// next moves to the next tag; it returns false at a proper end of the text.
func (x *xmlscan) next() (bool, error) {
	for {
		i := bytes.IndexByte(x.rest, '<')
		if i < 0 {
			if len(x.open) > 0 || !x.seen {
				return false, errMarkup
			}
			return false, nil
		}
		x.text = x.rest[:i]
		if bytes.IndexByte(x.text, '&') >= 0 && !knownEntities(x.text) {
			return false, errMarkup
		}
		x.rest = x.rest[i:]
		if len(x.rest) < 2 || x.rest[1] != '!' && x.rest[1] != '?' {
			return true, x.tag()
		}
		if err := x.skip(); err != nil {
			return false, err
		}
	}
}

// skip steps over a comment, a piece of CDATA or a processing instruction.
func (x *xmlscan) skip() error {
	for _, s := range []struct{ from, to string }{{"<!--", "-->"}, {"<![CDATA[", "]]>"}, {"<?", "?>"}} {
		if !bytes.HasPrefix(x.rest, []byte(s.from)) {
			continue
		}
		i := bytes.Index(x.rest[len(s.from):], []byte(s.to))
		if i < 0 {
			return errMarkup
		}
		x.rest = x.rest[len(s.from)+i+len(s.to):]
		return nil
	}
	return errUnsafe // a DOCTYPE
}

// tag reads the tag at the front of rest.
func (x *xmlscan) tag() error {
	end := tagEnd(x.rest)
	if end < 0 {
		return errMarkup
	}
	body := x.rest[1:end]
	x.rest = x.rest[end+1:]
	x.seen = true
	x.closing = len(body) > 0 && body[0] == '/'
	if x.closing {
		body = body[1:]
	}
	x.empty = !x.closing && len(body) > 0 && body[len(body)-1] == '/'
	if x.empty {
		body = body[:len(body)-1]
	}
	full, attrs := body, []byte(nil)
	if i := bytes.IndexAny(body, " \t\r\n"); i >= 0 {
		full, attrs = body[:i], body[i:]
	}
	if len(full) == 0 {
		return errMarkup
	}
	x.name, x.attrs = full[bytes.IndexByte(full, ':')+1:], attrs
	return x.nest(full)
}

// nest keeps account of the open elements.
func (x *xmlscan) nest(full []byte) error {
	switch n := len(x.open); {
	case x.closing && (n == 0 || !bytes.Equal(x.open[n-1], full)):
		return errMarkup
	case x.closing:
		x.open = x.open[:n-1]
	case x.empty:
	case n == deepest:
		return errDeep
	default:
		x.open = append(x.open, full)
	}
	return nil
}

// tagEnd is the place of the > that ends the tag at the front of text; one
// inside quotation marks does not.
func tagEnd(text []byte) int {
	quote := byte(0)
	for i, c := range text {
		switch {
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case c == '"' || c == '\'':
			quote = c
		case c == '>':
			return i
		}
	}
	return -1
}

// attr is the value of an attribute without prefix, nil when it is missing.
func (x *xmlscan) attr(name string) []byte {
	for rest := x.attrs; ; {
		eq := bytes.IndexByte(rest, '=')
		if eq < 0 {
			return nil
		}
		key := bytes.TrimSpace(rest[:eq])
		rest = bytes.TrimLeft(rest[eq+1:], " \t\r\n")
		if len(rest) < 2 || rest[0] != '"' && rest[0] != '\'' {
			return nil
		}
		end := bytes.IndexByte(rest[1:], rest[0])
		if end < 0 {
			return nil
		}
		if string(key) == name {
			return rest[1 : 1+end]
		}
		rest = rest[end+2:]
	}
}

// knownEntities tells whether each & of a text begins a character reference or
// one of the five entities of XML.
func knownEntities(text []byte) bool {
	for {
		i := bytes.IndexByte(text, '&')
		if i < 0 {
			return true
		}
		text = text[i+1:]
		end := bytes.IndexByte(text, ';')
		if end < 1 {
			return false
		}
		switch name := string(text[:end]); {
		case name[0] == '#' && end > 1:
		case name == "amp", name == "lt", name == "gt", name == "quot", name == "apos":
		default:
			return false
		}
	}
}

package table

import (
	"bytes"
	"errors"
	"fmt"
)

// deepest is how far elements of a workbook may be nested.
const deepest = 64

var (
	errMarkup = errors.New("it is not well-formed XML")
	errUnsafe = errors.New("it declares entities of its own, which no workbook needs")
	errDeep   = errors.New("its elements are nested too deeply")
)

// xmlscan walks through the tags of an XML text in UTF-8 far faster than a full
// parser, and is strict about what a parser that stops silently would hide: text
// that ends too early, tags that do not match, unknown entities.
//
// An empty element <a/> reads like <a></a>. Names of elements come without
// their prefix: no two elements that matter here differ by it alone.
type xmlscan struct {
	src  []byte
	at   int
	open []element
	seen bool // there was an element

	tagName, tagAttrs span
	closing           bool // the tag closes an element
	empty             bool // the tag opens an element that closes at once

	text []byte // between the previous tag and this one, as meant; valid until next
	buf  []byte // holds text when it does not stand in the source as it is meant
}

// span is a piece of the source. Unlike a slice it is two plain numbers, which
// the garbage collector need not be told of at each tag.
type span struct{ from, to int }

// element is the name of an open element.
type element struct {
	full  span
	local int // where the name begins behind its prefix
}

func (x *xmlscan) piece(s span) []byte { return x.src[s.from:s.to] }

// name is the name of the current tag without its prefix.
func (x *xmlscan) name() []byte { return x.piece(x.tagName) }

// attrs are the attributes of the current tag, for cutAttr.
func (x *xmlscan) attrs() []byte { return x.piece(x.tagAttrs) }

// next moves to the next tag; it returns false at a proper end of the source.
func (x *xmlscan) next() (bool, error) {
	x.text, x.buf = nil, x.buf[:0]
	if x.empty {
		x.empty, x.closing = false, true
		return true, nil
	}
	for {
		rest := x.src[x.at:]
		size, plain := untilTag(rest)
		if size == len(rest) {
			if len(x.open) > 0 || !x.seen {
				return false, errMarkup
			}
			return false, nil
		}
		if plain && len(x.text) == 0 {
			x.text = rest[:size]
		} else if err := x.take(rest[:size], true); err != nil {
			return false, err
		}
		x.at += size
		if rest = rest[size:]; len(rest) > 1 && (rest[1] == '!' || rest[1] == '?') {
			if err := x.aside(rest); err != nil {
				return false, err
			}
			continue
		}
		if len(rest) > 1 && rest[1] == '/' {
			return true, x.closeTag(rest)
		}
		return true, x.openTag()
	}
}

// untilTag is how much text stands before the next tag; plain tells that it is
// meant as it is written.
func untilTag(text []byte) (size int, plain bool) {
	plain = true
	for i, c := range text {
		switch c {
		case '<':
			return i, plain
		case '&', '\r':
			plain = false
		}
	}
	return len(text), plain
}

// take adds a piece of the source to text.
func (x *xmlscan) take(piece []byte, entities bool) (err error) {
	if len(x.buf) == 0 {
		x.buf = append(x.buf, x.text...)
	}
	x.buf, err = appendText(x.buf, piece, entities)
	x.text = x.buf
	return err
}

// aside steps over the comment or processing instruction that begins rest, and
// takes CDATA.
func (x *xmlscan) aside(rest []byte) error {
	for _, s := range []struct{ from, to string }{{"<!--", "-->"}, {"<![CDATA[", "]]>"}, {"<?", "?>"}} {
		if !bytes.HasPrefix(rest, []byte(s.from)) {
			continue
		}
		inner := rest[len(s.from):]
		i := bytes.Index(inner, []byte(s.to))
		if i < 0 {
			return errMarkup
		}
		x.at += len(s.from) + i + len(s.to)
		if s.to == "]]>" {
			return x.take(inner[:i], false)
		}
		return nil
	}
	return errUnsafe // a DOCTYPE
}

// closeTag reads the closing tag that begins rest, which must be that of the
// last open element.
func (x *xmlscan) closeTag(rest []byte) error {
	if len(x.open) == 0 {
		return errMarkup
	}
	last := x.open[len(x.open)-1]
	full := last.full
	end := len("</") + full.to - full.from
	if len(rest) <= end || !bytes.Equal(rest[2:end], x.piece(full)) {
		return errMarkup
	}
	for ; end < len(rest) && isSpace(rest[end]); end++ {
	}
	if end == len(rest) || rest[end] != '>' {
		return errMarkup
	}
	x.at += end + 1
	x.closing = true
	x.tagName = span{last.local, full.to}
	x.open = x.open[:len(x.open)-1]
	return nil
}

// openTag reads the tag at the front of the rest.
func (x *xmlscan) openTag() error {
	from := x.at + 1
	local, i := from, from
name:
	for ; i < len(x.src); i++ {
		switch x.src[i] {
		case ' ', '\t', '\r', '\n', '/', '>', '<':
			break name
		case ':':
			local = i + 1
		}
	}
	size := tagEnd(x.src[i:])
	if size < 0 || i == local {
		return errMarkup
	}
	end := i + size
	x.at = end + 1
	x.closing, x.seen = false, true
	if x.empty = size > 0 && x.src[end-1] == '/'; x.empty {
		end--
	}
	x.tagName, x.tagAttrs = span{local, i}, span{i, end}
	if len(x.open) == deepest {
		return errDeep
	}
	if !x.empty {
		x.open = append(x.open, element{span{from, i}, local})
	}
	return nil
}

// tagEnd is the place of the > that ends a tag; one inside quotation marks
// does not.
func tagEnd(text []byte) int {
	quote := byte(0)
	for i, c := range text {
		switch {
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case c == '>':
			return i
		case c == '"' || c == '\'':
			quote = c
		case c == '<':
			return -1
		}
	}
	return -1
}

// child moves to the next element inside the one just opened or just gone
// through; it returns false at the end of the element around it.
func (x *xmlscan) child() (bool, error) {
	_, err := x.next()
	return err == nil && !x.closing, err
}

// pass goes through the element just opened without looking at it.
func (x *xmlscan) pass() error {
	for depth := 1; depth > 0; {
		more, err := x.child()
		if err != nil {
			return err
		}
		if more {
			depth++
		} else {
			depth--
		}
	}
	return nil
}

// content is the text of the element just opened, which must hold nothing else.
func (x *xmlscan) content() ([]byte, error) {
	name := x.name()
	more, err := x.child()
	if more {
		err = fmt.Errorf("an element %.20q stands inside an element %.20q", x.name(), name)
	}
	return x.text, err
}

// plainValue is the value of the cell just opened, if nothing but "<v>", the
// value as it is meant, and "</v></c>" follows: so nearly all cells are written,
// and they need no look at each tag. Then the cell is closed.
func (x *xmlscan) plainValue() ([]byte, bool) {
	const before, after = "<v>", "</v></c>"
	rest, found := bytes.CutPrefix(x.src[x.at:], []byte(before))
	if !found || x.empty || string(x.piece(x.open[len(x.open)-1].full)) != "c" {
		return nil, false
	}
	size, plain := untilTag(rest)
	if !plain || !bytes.HasPrefix(rest[size:], []byte(after)) {
		return nil, false
	}
	x.at += len(before) + size + len(after)
	x.open = x.open[:len(x.open)-1]
	return rest[:size], true
}

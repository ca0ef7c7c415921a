package table

import "bytes"

// cutAttr cuts the first attribute off attrs; key is empty when there is none.
// The value is given as it is written, entities and all.
func cutAttr(attrs []byte) (key, value, rest []byte, err error) {
	attrs = skipSpace(attrs)
	if len(attrs) == 0 {
		return nil, nil, nil, nil
	}
	eq := bytes.IndexByte(attrs, '=')
	if eq < 1 {
		return nil, nil, nil, errMarkup
	}
	key, rest = attrs[:eq], skipSpace(attrs[eq+1:])
	if isSpace(key[eq-1]) {
		key = bytes.TrimRight(key, " \t\r\n")
	}
	if len(rest) < 2 || rest[0] != '"' && rest[0] != '\'' {
		return nil, nil, nil, errMarkup
	}
	end := bytes.IndexByte(rest[1:], rest[0])
	if end < 0 {
		return nil, nil, nil, errMarkup
	}
	return key, rest[1 : 1+end], rest[end+2:], nil
}

func skipSpace(text []byte) []byte {
	for len(text) > 0 && isSpace(text[0]) {
		text = text[1:]
	}
	return text
}

func isSpace(c byte) bool { return c == ' ' || c == '\t' || c == '\r' || c == '\n' }

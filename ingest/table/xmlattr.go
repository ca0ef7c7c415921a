package table

// cutAttr cuts the first attribute off attrs; key is empty when there is none.
// The value is given as it is written, entities and all.
func cutAttr(attrs []byte) (key, value, rest []byte, err error) {
	attrs = skipSpace(attrs)
	if len(attrs) == 0 {
		return nil, nil, nil, nil
	}
	size := 0
	for size < len(attrs) && attrs[size] != '=' && !isSpace(attrs[size]) {
		size++
	}
	key, rest = attrs[:size], skipSpace(attrs[size:])
	if size == 0 || len(rest) == 0 || rest[0] != '=' {
		return nil, nil, nil, errMarkup
	}
	rest = skipSpace(rest[1:])
	if len(rest) < 2 || rest[0] != '"' && rest[0] != '\'' {
		return nil, nil, nil, errMarkup
	}
	end := 1
	for end < len(rest) && rest[end] != rest[0] {
		end++
	}
	if end == len(rest) {
		return nil, nil, nil, errMarkup
	}
	return key, rest[1:end], rest[end+1:], nil
}

// attrOf is the attribute of a name, as it is written; nil if there is none.
func attrOf(attrs []byte, name string) ([]byte, error) {
	for {
		key, value, rest, err := cutAttr(attrs)
		if err != nil || len(key) == 0 || string(key) == name {
			return value, err
		}
		attrs = rest
	}
}

func skipSpace(text []byte) []byte {
	for len(text) > 0 && isSpace(text[0]) {
		text = text[1:]
	}
	return text
}

func isSpace(c byte) bool { return c == ' ' || c == '\t' || c == '\r' || c == '\n' }

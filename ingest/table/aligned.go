package table

import (
	"bytes"
	"io"
)

// aligned reads a text whose columns are lined up with two spaces or more
// between them, as if a tab stood there. Spaces at the ends of a line are left
// out, and a single space is part of a cell.
type aligned struct {
	src    io.Reader
	raw    [8192]byte
	out    []byte // not yet handed out
	spaces int    // met and not yet decided upon
	within bool   // something stands on the line already
	err    error
}

// Read implements io.Reader.
func (a *aligned) Read(p []byte) (int, error) {
	for len(a.out) == 0 {
		if a.err != nil {
			return 0, a.err
		}
		n, err := a.src.Read(a.raw[:])
		a.err = err
		a.out = a.put(a.out[:0], a.raw[:n])
	}
	n := copy(p, a.out)
	a.out = a.out[n:]
	return n, nil
}

func (a *aligned) put(dst, text []byte) []byte {
	for _, c := range text {
		if c == ' ' {
			a.spaces++
			continue
		}
		end := c == '\n' || c == '\r'
		switch {
		case !a.within || end:
		case a.spaces > 1:
			dst = append(dst, '\t')
		case a.spaces == 1:
			dst = append(dst, ' ')
		}
		a.spaces, a.within = 0, !end
		dst = append(dst, c)
	}
	return dst
}

// alignedFit is the fit of a text with its columns lined up.
func alignedFit(sample []byte, whole bool) fit {
	if bytes.IndexByte(sample, '\t') >= 0 || !bytes.Contains(sample, []byte("  ")) {
		return fit{}
	}
	f := fitOf(new(aligned).put(nil, sample), whole, dialect{delim: '\t', mark: '"'})
	f.aligned = true
	return f
}

package table

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"
)

// styles holds for each style of a workbook, by its number, what it makes of
// numbers. It is empty when a workbook has none.
type styles []shownAs

// shownAs is what a number format makes of a number.
type shownAs struct {
	numberFormat
	fine bool   // a time with parts of a second
	mask string // what fills it up with zeros, "" if nothing; see paddedMask
}

func shownByCode(code string) shownAs {
	shown := shownAs{numberFormat: customFormat(code)}
	switch shown.numberFormat {
	case plainNumber:
		shown.mask = paddedMask(code)
	case timeFormat, spanFormat:
		shown.fine = strings.Contains(strings.ToLower(code), "s.0") || strings.Contains(strings.ToLower(code), "s].0")
	}
	return shown
}

// readStyles reads the part that holds the styles.
func readStyles(part []byte) (styles, error) {
	part, err := xmlText(part)
	if err != nil {
		return nil, err
	}
	r := stylesReader{x: xmlscan{src: part}, custom: map[int]shownAs{}}
	for {
		ok, err := r.x.next()
		if err == nil && ok && !r.x.closing {
			switch string(r.x.name()) {
			case "numFmts":
				err = r.each("numFmt", r.format)
			case "cellXfs":
				err = r.each("xf", r.style)
			}
		}
		if !ok || err != nil {
			return r.styles(), err
		}
	}
}

// stylesReader reads the number formats that a workbook explains, and which
// format each style uses.
type stylesReader struct {
	x      xmlscan
	custom map[int]shownAs
	used   []int
}

func (r *stylesReader) styles() styles {
	all := make(styles, len(r.used))
	for i, id := range r.used {
		format, known := r.custom[id]
		if !known {
			format = shownAs{numberFormat: builtInFormat(id), fine: id == 47}
		}
		all[i] = format
	}
	return all
}

// each hands the attributes of every element of a name in the list just opened
// to do.
func (r *stylesReader) each(name string, do func(attrs []byte) error) error {
	for {
		more, err := r.x.child()
		if !more || err != nil {
			return err
		}
		if string(r.x.name()) == name {
			err = do(r.x.attrs())
		}
		if err == nil {
			err = r.x.pass()
		}
		if err != nil {
			return err
		}
	}
}

func (r *stylesReader) format(attrs []byte) error {
	id, err := formatID(attrs)
	if err != nil {
		return err
	}
	code, err := attrOf(attrs, "formatCode")
	if err != nil {
		return err
	}
	if code, err = appendText(nil, code, true); err != nil {
		return err
	}
	r.custom[id] = shownByCode(string(code))
	return nil
}

func (r *stylesReader) style(attrs []byte) error {
	id, err := formatID(attrs)
	r.used = append(r.used, id)
	return err
}

// formatID is the number of the number format that is explained or used, 0 if
// none is given.
func formatID(attrs []byte) (int, error) {
	value, err := attrOf(attrs, "numFmtId")
	if err != nil || value == nil {
		return 0, err
	}
	id, err := strconv.Atoi(string(bytes.TrimSpace(value)))
	if err != nil {
		return 0, fmt.Errorf("number format %.20q cannot be", value)
	}
	return id, nil
}

// styleNumber is the number of a style as a cell gives it.
func styleNumber(value []byte) (int, error) {
	n, err := strconv.Atoi(string(bytes.TrimSpace(value)))
	if err != nil || n < 0 {
		return 0, fmt.Errorf("style number %.10q, which cannot be", value)
	}
	return n, nil
}

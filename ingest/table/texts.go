package table

import "fmt"

// sharedTexts is the list of texts that the worksheets of a workbook share, one
// behind the other: a million short texts are two blocks of memory.
type sharedTexts struct {
	all  []byte
	ends []int // where each ends in all
}

// readTexts reads the part that holds the shared texts.
func readTexts(part []byte, room int) (sharedTexts, error) {
	t := sharedTexts{all: make([]byte, 0, min(len(part)/2, room))}
	part, err := xmlText(part)
	if err != nil {
		return t, err
	}
	x := xmlscan{src: part}
	for {
		ok, err := x.next()
		if !ok || err != nil {
			return t, err
		}
		if name := string(x.name()); x.closing || name != "si" && name != "sstItem" { // the second stems from Excel 2007 before its release
			continue
		}
		if t.all, err = x.richText(t.all); err != nil {
			return t, err
		}
		if t.ends = append(t.ends, len(t.all)); len(t.all)+8*len(t.ends) > room {
			return t, errRoom
		}
	}
}

// at is the text of a number that has passed check. It must not be changed.
func (t *sharedTexts) at(number int) []byte {
	from, to := 0, t.ends[number]
	if number > 0 {
		from = t.ends[number-1]
	}
	return t.all[from:to:to]
}

func (t *sharedTexts) check(number int) error {
	if number >= 0 && number < len(t.ends) {
		return nil
	}
	return fmt.Errorf("text number %d, but there are only %d texts", number, len(t.ends))
}

// richText appends to dst the text of the element just opened, all runs of
// letters in a row; hints for pronunciation are no part of it.
func (x *xmlscan) richText(dst []byte) ([]byte, error) {
	for {
		more, err := x.child()
		if !more || err != nil {
			return dst, err
		}
		switch string(x.name()) {
		case "t":
			var text []byte
			text, err = x.content()
			from := len(dst)
			dst = append(dst, text...)
			dst = dst[:from+len(unescape(dst[from:]))]
		case "r":
			dst, err = x.richText(dst)
		default: // formats, phonetic runs
			err = x.pass()
		}
		if err != nil {
			return dst, err
		}
	}
}

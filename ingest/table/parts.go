package table

import (
	"fmt"
	"path"
)

// readParts unpacks every part once: the shared texts and the worksheets to
// read them, the others to make sure that they are whole.
func (a *archive) readParts(sheets []sheetPart, found related, shared common) error {
	owner := make(map[string]int)
	for i, s := range sheets {
		if !s.table || s.part == "" {
			continue
		}
		if _, taken := owner[s.part]; taken {
			return damaged(fmt.Sprintf("the workbook is damaged: its sheet %q is another one as well", s.name))
		}
		owner[s.part] = i
	}
	var err error
	if shared.texts, err = a.sharedTexts(found.texts, shared.room); err != nil {
		return err
	}
	if shared.styles, err = a.styles(found.styles); err != nil {
		return err
	}
	var buf []byte
	for _, name := range a.names {
		i, isSheet := owner[name]
		if !isSheet && (name == found.texts || name == found.styles) {
			continue
		}
		if buf, err = a.read(name, buf); err != nil {
			return err
		}
		if !isSheet {
			if ending := path.Ext(name); (ending == ".xml" || ending == ".rels") && declares(buf) {
				return inPart(fmt.Sprintf("part %.80q", name), errUnsafe)
			}
			continue
		}
		if sheets[i].worksheet, err = readSheet(buf, shared); err != nil {
			return inPart(fmt.Sprintf("sheet %q", sheets[i].name), err)
		}
	}
	for i := range sheets {
		if err := a.readTotals(&sheets[i]); err != nil {
			return err
		}
	}
	return nil
}

func (a *archive) sharedTexts(part string, room int) (*sharedTexts, error) {
	if part == "" {
		return &sharedTexts{}, nil
	}
	text, err := a.read(part, nil)
	if err != nil {
		return nil, err
	}
	t, err := readTexts(text, room)
	if err != nil {
		return nil, inPart("the list of texts", err)
	}
	return &t, nil
}

func (a *archive) styles(part string) (styles, error) {
	if part == "" {
		return nil, nil
	}
	text, err := a.read(part, nil)
	if err != nil {
		return nil, err
	}
	found, err := readStyles(text)
	if err != nil {
		return nil, inPart("the list of styles", err)
	}
	return found, nil
}

package table

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"net/url"
	"path"
	"strings"
)

// sheetPart is one entry of the list of sheets in a workbook.
type sheetPart struct {
	name   string
	hidden bool
	part   string // key of archive.parts, "" when the list leads nowhere
	table  bool   // a worksheet, not a chart, dialog or macro sheet
	worksheet

	recalculated bool // formulas are to be calculated when the workbook is opened
}

// common is what the worksheets of a workbook share.
type common struct {
	texts    *sharedTexts
	styles   styles
	from1904 bool
	room     int // bytes that the cells of a sheet, or the texts, may take
}

// bookXML is the part of a workbook's description that says which sheets it
// has. Names without namespace match the strict and the usual form alike.
type bookXML struct {
	Properties struct {
		Date1904 string `xml:"date1904,attr"`
	} `xml:"workbookPr"`
	Calculation struct {
		WhenOpened string `xml:"fullCalcOnLoad,attr"`
	} `xml:"calcPr"`
	Sheets []struct {
		Name  string     `xml:"name,attr"`
		State string     `xml:"state,attr"`
		Attrs []xml.Attr `xml:",any,attr"`
	} `xml:"sheets>sheet"`
}

type relationsXML struct {
	Relations []struct {
		ID     string `xml:"Id,attr"`
		Type   string `xml:"Type,attr"`
		Target string `xml:"Target,attr"`
	} `xml:"Relationship"`
}

// sheets lists the sheets of a workbook and reads the parts they stand in.
func (a *archive) sheets(options Options) (sheets []sheetPart, date1904 bool, err error) {
	book, err := a.bookPart()
	if err != nil {
		return nil, false, err
	}
	var b bookXML
	if err := a.decode(book, &b); err != nil {
		return nil, false, err
	}
	found, err := a.related(book)
	if err != nil {
		return nil, false, err
	}
	taken := make(map[string]bool)
	for _, s := range b.Sheets {
		id := relationID(s.Attrs)
		p, known := found.sheets[id]
		p.name, p.hidden, p.recalculated = s.Name, s.State != "" && s.State != "visible", isTrue(b.Calculation.WhenOpened)
		if taken[strings.ToLower(p.name)] {
			return nil, false, damaged(fmt.Sprintf("the workbook is damaged: two of its sheets are called %q", p.name))
		}
		taken[strings.ToLower(p.name)] = true
		if !known && id != "" || p.table && p.part == "" { // modules of Excel 97 have an empty id
			return nil, false, damaged(fmt.Sprintf("the workbook is damaged: its sheet %q is missing", p.name))
		}
		sheets = append(sheets, p)
	}
	date1904 = isTrue(b.Properties.Date1904)
	return sheets, date1904, a.readParts(sheets, found, common{from1904: date1904, room: int(options.Unpacked / 4)})
}

// related is where the parts stand that a workbook refers to.
type related struct {
	sheets        map[string]sheetPart // by the id of the relationship
	texts, styles string               // "" when there are none
}

func (a *archive) related(book string) (related, error) {
	var r relationsXML
	if err := a.decode(path.Join(path.Dir(book), "_rels", path.Base(book)+".rels"), &r); err != nil {
		return related{}, err
	}
	found := related{sheets: make(map[string]sheetPart, len(r.Relations))}
	for _, rel := range r.Relations {
		part := a.target(book, rel.Target)
		found.sheets[rel.ID] = sheetPart{part: part, table: strings.HasSuffix(rel.Type, "/worksheet")}
		switch path.Base(rel.Type) {
		case "sharedStrings":
			found.texts = part
		case "styles":
			if found.styles = part; part == "" {
				return related{}, damaged(fmt.Sprintf("the workbook is damaged: its part %.80q is missing", rel.Target))
			}
		}
	}
	found.texts = a.orUsual(found.texts, "xl/sharedstrings.xml")
	found.styles = a.orUsual(found.styles, "xl/styles.xml")
	return found, nil
}

// orUsual is a part, or the usual one when nothing leads to it.
func (a *archive) orUsual(part, usual string) string {
	if part == "" && a.parts[usual] != nil {
		return usual
	}
	return part
}

// relationID is the attribute r:id, whatever its prefix is.
func relationID(attrs []xml.Attr) string {
	for _, attr := range attrs {
		if attr.Name.Local == "id" {
			return attr.Value
		}
	}
	return ""
}

func isTrue(s string) bool { return s == "1" || strings.EqualFold(s, "true") }

// bookPart is the part that describes the workbook: the one that the archive
// says, or else the one with the usual name.
func (a *archive) bookPart() (string, error) {
	if part, err := a.documentPart(); part != "" || err != nil {
		return part, err
	}
	for _, name := range a.names {
		if path.Base(name) == "workbook.xml" {
			return name, nil
		}
	}
	return "", damaged("the workbook is damaged: its list of sheets is missing")
}

// documentPart is the part that the archive says is the document, "" if it says
// none.
func (a *archive) documentPart() (string, error) {
	if a.parts["_rels/.rels"] == nil {
		return "", nil
	}
	var r relationsXML
	if err := a.decode("_rels/.rels", &r); err != nil {
		return "", err
	}
	for _, rel := range r.Relations {
		if part := a.target("", rel.Target); path.Base(rel.Type) == "officeDocument" && part != "" {
			return part, nil
		}
	}
	return "", nil
}

// target is the part that a relationship of the part from leads to.
func (a *archive) target(from, target string) string {
	name := strings.ToLower(strings.ReplaceAll(target, `\`, "/"))
	if !strings.HasPrefix(name, "/") {
		name = path.Join(path.Dir(from), name)
	}
	name = strings.TrimPrefix(path.Clean(name), "/")
	if plain, err := url.PathUnescape(name); err == nil && a.parts[name] == nil {
		name = plain // as in "sheet%201.xml"
	}
	if a.parts[name] == nil {
		return ""
	}
	return name
}

// decode reads a small part of XML into to.
func (a *archive) decode(name string, to any) error {
	if a.parts[name] == nil {
		return damaged(fmt.Sprintf("the workbook is damaged: its part %q is missing", name))
	}
	text, err := a.read(name, nil)
	if err != nil {
		return err
	}
	if err := decodeXML(text, to); err != nil {
		return inPart(fmt.Sprintf("part %q", name), err)
	}
	return nil
}

func decodeXML(text []byte, to any) error {
	text, err := xmlText(text)
	if err != nil {
		return err
	}
	x := xmlscan{src: text}
	for ok := true; ok; {
		if ok, err = x.next(); err != nil {
			return err
		}
	}
	d := xml.NewDecoder(bytes.NewReader(text))
	d.CharsetReader = func(_ string, r io.Reader) (io.Reader, error) { return r, nil } // it is UTF-8 by now
	return d.Decode(to)
}

package main

import (
	"archive/zip"
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"strings"

	"github.com/xuri/excelize/v2"
)

// hostileFiles are forms of badFile that a text cannot describe: each makes
// bytes of a good workbook or of a text.
var hostileFiles = map[string]func([]byte) ([]byte, error){
	"gz":            packGzip,
	"zip":           packZip,
	"cut":           func(data []byte) ([]byte, error) { return data[:2*len(data)/3], nil },
	"old-excel":     oldExcel("Workbook"),
	"encrypted":     encrypted,
	"sheet-bomb":    bombIn("xl/worksheets/sheet1.xml", sheetHead, `<row><c t="inlineStr"><is><t>a</t></is></c></row>`, sheetTail),
	"texts-bomb":    bombIn("xl/sharedStrings.xml", textsHead, "<si><t>aaaaaaaa</t></si>", "</sst>"),
	"styles-bomb":   bombIn("xl/styles.xml", stylesHead, `<xf numFmtId="0"/>`, "</cellXfs></styleSheet>"),
	"deep":          deepSheet,
	"wide-value":    bombIn("xl/worksheets/sheet1.xml", sheetHead+`<row><c t="`, "aaaaaaaa", `"/></row>`+sheetTail),
	"doctype":       change("xl/worksheets/sheet1.xml", "<worksheet", `<!DOCTYPE x [<!ENTITY a "b">]><worksheet`),
	"macro":         withPart("xl/vbaProject.bin", "macro"),
	"upwards":       withPart("../../x", "text"),
	"absolute":      withPart("/etc/x", "text"),
	"twice":         withPart("xl/worksheets/sheet1.xml", "<worksheet/>"),
	"crowd":         crowd,
	"rot":           rot,
	"lying-size":    lyingSize,
	"cells-back":    swapCells,
	"bad-index":     change("xl/worksheets/sheet1.xml", `t="s"><v>0</v>`, `t="s"><v>99</v>`),
	"bad-style":     change("xl/worksheets/sheet1.xml", `<c r="A1"`, `<c s="-1" r="A1"`),
	"stored-result": change("xl/worksheets/sheet1.xml", "</f>", "</f><v>4</v>"),
	"to-the-edge":   change("xl/worksheets/sheet1.xml", "</sheetData>", `<row r="1048576"><c r="XFD1048576"/></row></sheetData>`),
	"strict":        strict,
	"chain":         chain,
	"span":          span,
	"big-csv":       func(d []byte) ([]byte, error) { return append(d, bytes.Repeat([]byte("1,3\n"), 50_000)...), nil },
	"long-cell": func(d []byte) ([]byte, error) {
		return bytes.ReplaceAll(d, []byte("LONG"), bytes.Repeat([]byte("x"), 40_000)), nil
	},
	"wide-text": func(d []byte) ([]byte, error) {
		return bytes.ReplaceAll(d, []byte("LONG"), bytes.Repeat([]byte("x,"), 20_000)), nil
	},
	"as-iwork": func([]byte) ([]byte, error) { return zipOf(map[string]string{"Index/Document.iwa": "x"}) },
	"as-ods": func([]byte) ([]byte, error) {
		return zipOf(map[string]string{"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<x/>"})
	},
	"as-xlsb": func([]byte) ([]byte, error) {
		return zipOf(map[string]string{"[Content_Types].xml": "<Types/>", "xl/workbook.bin": "x"})
	},
}

const (
	sheetHead  = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>`
	sheetTail  = `</sheetData></worksheet>`
	textsHead  = `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">`
	stylesHead = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs count="1">`
	bombSize   = 65 << 20 // bytes: more than one part of a workbook may unpack to
)

// oldExcel is the beginning of a compound file that names one stream.
func oldExcel(stream string) func([]byte) ([]byte, error) {
	return func([]byte) ([]byte, error) {
		data := make([]byte, 4096)
		copy(data, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
		copy(data[24:], "\x3e\x00\x03\x00\xfe\xff\x09\x00")
		for i, c := range stream {
			data[1024+2*i] = byte(c)
		}
		return data, nil
	}
}

func encrypted(data []byte) ([]byte, error) {
	return excelize.Encrypt(data, &excelize.Options{Password: "secret"})
}

func packGzip(data []byte) ([]byte, error) {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	if _, err := w.Write(data); err != nil {
		return nil, err
	}
	err := w.Close()
	return b.Bytes(), err
}

func packZip(data []byte) ([]byte, error) {
	return zipOf(map[string]string{"roster.csv": string(data)})
}

func zipOf(parts map[string]string) ([]byte, error) {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for name, text := range parts {
		part, err := w.Create(name)
		if err != nil {
			return nil, err
		}
		if _, err := io.WriteString(part, text); err != nil {
			return nil, err
		}
	}
	err := w.Close()
	return b.Bytes(), err
}

// rebuild writes a workbook again, part by part, as edit says; edit may return
// nil to leave a part out, and is called once more with "" for a part to add.
func rebuild(data []byte, edit func(name string, w *zip.Writer, text []byte) error) ([]byte, error) {
	r, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, f := range r.File {
		part, err := f.Open()
		if err != nil {
			return nil, err
		}
		text, err := io.ReadAll(part)
		if err != nil {
			return nil, err
		}
		if err := edit(f.Name, w, text); err != nil {
			return nil, err
		}
	}
	if err := edit("", w, nil); err != nil {
		return nil, err
	}
	err = w.Close()
	return b.Bytes(), err
}

func put(w *zip.Writer, name string, text []byte) error {
	part, err := w.Create(name)
	if err != nil {
		return err
	}
	_, err = part.Write(text)
	return err
}

// change replaces a text in one part.
func change(part, from, to string) func([]byte) ([]byte, error) {
	return func(data []byte) ([]byte, error) {
		found := false
		data, err := rebuild(data, func(name string, w *zip.Writer, text []byte) error {
			if name == "" {
				return nil
			}
			if name == part {
				found = strings.Contains(string(text), from)
				text = []byte(strings.Replace(string(text), from, to, 1))
			}
			return put(w, name, text)
		})
		if err == nil && !found {
			err = fmt.Errorf("part %s has no %s", part, from)
		}
		return data, err
	}
}

// withPart adds a part.
func withPart(added, content string) func([]byte) ([]byte, error) {
	return func(data []byte) ([]byte, error) {
		return rebuild(data, func(name string, w *zip.Writer, text []byte) error {
			if name == "" {
				return put(w, added, []byte(content))
			}
			return put(w, name, text)
		})
	}
}

// bombIn replaces a part by one that unpacks to more than is allowed.
func bombIn(part, head, middle, tail string) func([]byte) ([]byte, error) {
	return func(data []byte) ([]byte, error) {
		return rebuild(data, func(name string, w *zip.Writer, text []byte) error {
			switch name {
			case "":
				return nil
			case part:
				text = []byte(head + strings.Repeat(middle, bombSize/len(middle)) + tail)
			}
			return put(w, name, text)
		})
	}
}

func deepSheet(data []byte) ([]byte, error) {
	deep := strings.Repeat("<x>", 5_000) + strings.Repeat("</x>", 5_000)
	return change("xl/worksheets/sheet1.xml", "</sheetData>", "</sheetData>"+deep)(data)
}

// crowd adds 3,000 parts.
func crowd(data []byte) ([]byte, error) {
	return rebuild(data, func(name string, w *zip.Writer, text []byte) error {
		if name != "" {
			return put(w, name, text)
		}
		for i := range 3000 {
			if err := put(w, fmt.Sprintf("xl/extra%d.xml", i), nil); err != nil {
				return err
			}
		}
		return nil
	})
}

// rot changes one byte in the packed text of the first worksheet.
func rot(data []byte) ([]byte, error) {
	r, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, err
	}
	for _, f := range r.File {
		if f.Name == "xl/worksheets/sheet1.xml" {
			at, err := f.DataOffset()
			data[at+int64(f.CompressedSize64)/2] ^= 0x10
			return data, err
		}
	}
	return nil, fmt.Errorf("no first worksheet")
}

// lyingSize says in the directory that the first worksheet is small.
func lyingSize(data []byte) ([]byte, error) {
	at := bytes.LastIndex(data, []byte("xl/worksheets/sheet1.xml"))
	copy(data[at-46+24:], []byte{9, 0, 0, 0})
	return data, nil
}

// swapCells puts the cells of the first row out of order.
func swapCells(data []byte) ([]byte, error) {
	return change("xl/worksheets/sheet1.xml", `r="A1"`, `r="D1"`)(data)
}

// strict turns a workbook into one of the strict variant of the format.
func strict(data []byte) ([]byte, error) {
	names := strings.NewReplacer(
		"http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main",
		"http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships",
	)
	return rebuild(data, func(name string, w *zip.Writer, text []byte) error {
		if name == "" {
			return nil
		}
		return put(w, name, []byte(names.Replace(string(text))))
	})
}

// chain is a roster of n people, each of whom reports to the one before.
func chain(data []byte) ([]byte, error) { return reports(data, func(i int) int { return i - 1 }) }

// span is a roster of n people, all of whom report to the first.
func span(data []byte) ([]byte, error) { return reports(data, func(int) int { return 1 }) }

func reports(data []byte, boss func(int) int) ([]byte, error) {
	var n int
	if _, err := fmt.Sscan(string(data), &n); err != nil {
		return nil, err
	}
	text := "Employee ID,Name,Job Title,Manager ID\n1,Ada Moss,Head of IT,\n"
	for i := 2; i <= n; i++ {
		text += fmt.Sprintf("%d,Person %d,IT Manager,%d\n", i, i, boss(i))
	}
	return []byte(text), nil
}

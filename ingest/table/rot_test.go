package table

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"strconv"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"
)

// flips is how many bytes are changed in each workbook; FLIPS=10000 in the
// environment makes it the proof instead of the reminder.
func flips() int {
	if n, err := strconv.Atoi(os.Getenv("FLIPS")); err == nil {
		return n
	}
	return 300
}

// One byte changed by chance anywhere in a workbook gives an error or exactly
// what was there, dates, merged areas and hidden columns included: never other
// data, never a panic.
func TestRandomRotIsNeverSilent(t *testing.T) {
	for name, good := range map[string][]byte{
		"deflated": richBook(t), "stored": repacked(t, richBook(t), zip.Store), "totals": tableBook(t,
			`<row><c t="str"><v>id</v></c></row><row><c><v>9</v></c></row>`, `<table ref="A1:A2" totalsRowCount="1"/>`), "by hand": repacked(t, book(t,
			`<row r="1"><c r="A1" t="inlineStr"><is><t>Employee ID</t></is></c><c r="B1"><v>3</v></c></row>`), zip.Store),
	} {
		t.Run(name, func(t *testing.T) {
			want := contentOf(t, good)
			random := rand.New(rand.NewPCG(1, uint64(len(good))))
			refused := 0
			for range flips() {
				at, change := random.IntN(len(good)), byte(1+random.IntN(255))
				bad := bytes.Clone(good)
				bad[at] ^= change
				f := &File{}
				if err := parseWorkbook(bad, Options{}.withDefaults(), f); err != nil {
					refused++
					continue
				}
				require.Equal(t, want, said(t, f), "byte %d of %d, changed by %#x", at, len(good), change)
			}
			t.Logf("%d of %d refused, the others read as they were", refused, flips())
		})
	}
}

// richBook holds all that a worksheet may tell.
func richBook(t testing.TB) []byte {
	return saved(t, func(f *excelize.File) {
		require.NoError(t, f.SetSheetRow("Sheet1", "A1", &[]any{"Employee ID", "Hired", "Share", "Level", "Lead"}))
		percent, err := f.NewStyle(&excelize.Style{NumFmt: 9})
		require.NoError(t, err)
		for i := range 20 {
			row := i + 2
			require.NoError(t, f.SetSheetRow("Sheet1", fmt.Sprintf("A%d", row), &[]any{fmt.Sprintf("%05d", i),
				time.Date(2020, 1, 1+40*i, 0, 0, 0, 0, time.UTC), float64(i) / 20, i % 6, i%2 == 0}))
		}
		require.NoError(t, f.SetCellStyle("Sheet1", "C2", "C21", percent))
		require.NoError(t, f.MergeCell("Sheet1", "D2", "D4"))
		require.NoError(t, f.SetColVisible("Sheet1", "E", false))
		require.NoError(t, f.SetRowVisible("Sheet1", 7, false))
		_, err = f.NewSheet("Second")
		require.NoError(t, err)
		require.NoError(t, f.SetCellRichText("Second", "B2", []excelize.RichTextRun{{Text: "rich "}, {Text: "text"}}))
	})
}

// repacked is a workbook whose parts are packed otherwise.
func repacked(t testing.TB, data []byte, method uint16) []byte {
	from, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	require.NoError(t, err)
	var b bytes.Buffer
	to := zip.NewWriter(&b)
	for _, f := range from.File {
		r, err := f.Open()
		require.NoError(t, err)
		w, err := to.CreateHeader(&zip.FileHeader{Name: f.Name, Method: method})
		require.NoError(t, err)
		_, err = io.Copy(w, r)
		require.NoError(t, err)
	}
	require.NoError(t, to.Close())
	return b.Bytes()
}

func contentOf(t require.TestingT, data []byte) string {
	f := &File{}
	require.NoError(t, parseWorkbook(data, Options{}.withDefaults(), f))
	return said(t, f)
}

// said is all that a file says of its sheets.
func said(t require.TestingT, f *File) string {
	var b bytes.Buffer
	for _, s := range f.Sheets {
		fmt.Fprintln(&b, s.Name, s.Hidden, s.Date1904, s.Merged, s.HiddenColumns)
		require.NoError(t, s.Rows(func(r Row) bool {
			fmt.Fprintf(&b, "%d %t %t %q\n", r.Number, r.Hidden, r.Totals, r.Cells)
			return true
		}))
	}
	return b.String()
}

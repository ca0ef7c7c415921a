package table

import (
	"archive/zip"
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"
)

// longCSV is ratings of five columns, as survey tools export them.
func longCSV(rows int) []byte {
	var b bytes.Buffer
	b.WriteString("employee_id,competency,level,rater,date\n")
	for i := range rows {
		fmt.Fprintf(&b, "E%06d,competency-%02d,%d,%s,2026-%02d-%02d\n",
			i/45, i%45, i%6, []string{"self", "manager"}[i%2], 1+i%12, 1+i%28)
	}
	return b.Bytes()
}

func BenchmarkCSV(b *testing.B) {
	data := longCSV(200_000)
	b.Run("encoding/csv", func(b *testing.B) {
		b.SetBytes(int64(len(data)))
		for b.Loop() {
			r := csv.NewReader(bytes.NewReader(data))
			r.ReuseRecord = true
			for {
				if _, err := r.Read(); errors.Is(err, io.EOF) {
					break
				}
			}
		}
	})
	b.Run("records", func(b *testing.B) {
		b.SetBytes(int64(len(data)))
		for b.Loop() {
			r := newRecords(bytes.NewReader(data), dialect{delim: ','}, 512)
			for ok := true; ok; {
				ok, _ = r.next()
			}
		}
	})
	path := filepath.Join(b.TempDir(), "long.csv")
	require.NoError(b, os.WriteFile(path, data, 0o600))
	b.Run("open and rows", func(b *testing.B) {
		b.SetBytes(int64(len(data)))
		for b.Loop() {
			f, err := Open(path, Options{})
			require.NoError(b, err)
			require.NoError(b, f.Sheets[0].Rows(func(Row) bool { return true }))
		}
	})
}

// BenchmarkWorkbook sets the reading of a workbook, all checks included, beside
// mere inflating, which nothing can undercut, and beside excelize.
func BenchmarkWorkbook(b *testing.B) {
	for _, columns := range []int{9, 46} {
		path := filepath.Join(b.TempDir(), "table.xlsx")
		writeWorkbook(b, path, 5_000, columns)
		for _, reader := range []struct {
			name string
			read func(b *testing.B, path string)
		}{{"inflate", inflate}, {"open and rows", openAndWalk}, {"excelize", walkExcelize}} {
			b.Run(fmt.Sprintf("%d columns/%s", columns, reader.name), func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					reader.read(b, path)
				}
			})
		}
	}
}

func inflate(b *testing.B, path string) {
	z, err := zip.OpenReader(path)
	require.NoError(b, err)
	defer z.Close()
	for _, f := range z.File {
		r, err := f.Open()
		require.NoError(b, err)
		_, err = io.Copy(io.Discard, r)
		require.NoError(b, err)
	}
}

func openAndWalk(b *testing.B, path string) {
	f, err := Open(path, Options{})
	require.NoError(b, err)
	require.NoError(b, f.Sheets[0].Rows(func(Row) bool { return true }))
}

func walkExcelize(b *testing.B, path string) {
	f, err := excelize.OpenFile(path, excelize.Options{RawCellValue: true})
	require.NoError(b, err)
	defer f.Close()
	rows, err := f.Rows("Sheet1")
	require.NoError(b, err)
	for rows.Next() {
		_, err := rows.Columns()
		require.NoError(b, err)
	}
}

// writeWorkbook writes ids and levels.
func writeWorkbook(b *testing.B, path string, rows, columns int) {
	f := excelize.NewFile()
	w, err := f.NewStreamWriter("Sheet1")
	require.NoError(b, err)
	for i := range rows {
		row := []any{fmt.Sprintf("E%05d", i)}
		for j := 1; j < columns; j++ {
			row = append(row, (i+j)%6)
		}
		require.NoError(b, w.SetRow(fmt.Sprintf("A%d", i+1), row))
	}
	require.NoError(b, w.Flush())
	require.NoError(b, f.SaveAs(path))
}

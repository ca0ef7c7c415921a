// Package pack is what all that writes files here shares: it turns a workbook into
// a file, for the same workbook the same bytes, and says what could not be written
// and what helps.
package pack

import (
	"archive/zip"
	"bytes"
	"cmp"
	"compress/flate"
	"io"
	"slices"
	"sort"

	"github.com/xuri/excelize/v2"
)

// Workbook writes f to w. Nothing may be changed in f but what excelize has yet
// to write: a sheet that was streamed is not read back.
func Workbook(w io.Writer, f *excelize.File) error {
	f.SetZipWriter(packer)
	// excelize keeps these in the order of a map; sorted, the bytes are the same.
	defaults := f.ContentTypes.Defaults
	sort.Slice(defaults, func(i, j int) bool { return defaults[i].Extension < defaults[j].Extension })
	book, err := f.WriteToBuffer()
	if err != nil {
		return err
	}
	return inOrder(w, book.Bytes())
}

// inOrder writes the parts of a workbook in one fixed order, for excelize puts
// the sheets in the order of a map. Nothing is compressed anew.
func inOrder(w io.Writer, book []byte) error {
	in, err := zip.NewReader(bytes.NewReader(book), int64(len(book)))
	if err != nil {
		return err
	}
	slices.SortStableFunc(in.File, func(a, b *zip.File) int { return cmp.Compare(place(a.Name), place(b.Name)) })
	out := zip.NewWriter(w)
	for _, part := range in.File {
		if err := out.Copy(part); err != nil {
			return err
		}
	}
	return out.Close()
}

// packer is the zip writer for excelize. Sheets are long and alike: the fastest
// level takes a third of the time of the usual one and makes a large workbook a
// third larger. One compressor serves all parts, for they come one after the other.
func packer(w io.Writer) excelize.ZipWriter {
	z := zip.NewWriter(w)
	var one *flate.Writer
	z.RegisterCompressor(zip.Deflate, func(part io.Writer) (io.WriteCloser, error) {
		if one != nil {
			one.Reset(part)
			return one, nil
		}
		var err error
		one, err = flate.NewWriter(part, flate.BestSpeed)
		return one, err
	})
	return z
}

// place sorts the list of parts before all others, where programs that guess a
// file's type look for it.
func place(name string) string {
	if name == "[Content_Types].xml" {
		return ""
	}
	return name
}

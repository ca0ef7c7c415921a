package workbook

import (
	"archive/zip"
	"bytes"
	"cmp"
	"io"
	"slices"
)

// pack writes the parts of a workbook in one fixed order, for excelize puts the
// sheets in the order of a map. Nothing is compressed anew.
func pack(w io.Writer, book []byte) error {
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

// place sorts the list of parts before all others, where programs that guess a
// file's type look for it.
func place(name string) string {
	if name == "[Content_Types].xml" {
		return ""
	}
	return name
}

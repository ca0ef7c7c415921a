package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"capgap/analysis"
	"capgap/ingest"
)

// raw is what stands in the cells of an explanation, where the files that were
// reviewed are still there and unchanged.
type raw struct {
	texts map[analysis.CellAt]string
	notes []string // of each file that could not be looked at, why
}

// folders are where the files of a review are looked for.
func folders(review string, inputs []string) []string {
	return append(slices.Clone(inputs), ".", filepath.Dir(review))
}

// readRaw looks the cells up that an explanation lists, file by file.
func readRaw(review *analysis.Review, e *analysis.Explanation, folders []string, password string) raw {
	r := raw{texts: map[analysis.CellAt]string{}}
	wanted := make([][]string, len(review.Input))
	for _, at := range e.Cells() {
		wanted[at.Input] = append(wanted[at.Input], at.Cell)
	}
	options := rawOptions(review, password)
	for i, cells := range wanted {
		if len(cells) == 0 {
			continue
		}
		in := &review.Input[i]
		file, why := openRaw(in, folders, options)
		if file == nil {
			r.note(in.File + ": " + why)
			continue
		}
		texts, err := file.Cells(in.Sheet, cells)
		if err != nil {
			r.note(fmt.Sprintf("%s: it cannot be read: %v", in.Place(), err))
		}
		for cell, text := range texts {
			r.texts[analysis.CellAt{Input: i, Cell: cell}] = text
		}
	}
	return r
}

func (r *raw) note(text string) {
	if !slices.Contains(r.notes, text) {
		r.notes = append(r.notes, text)
	}
}

// rawOptions reads the files as the review read them.
func rawOptions(review *analysis.Review, password string) ingest.Options {
	o := ingest.Options{Password: password}
	for _, p := range review.Parameters {
		switch p.From {
		case "--encoding":
			o.Encoding = p.Value
		case "--delimiter":
			o.Delimiter = p.Value
		}
	}
	return o
}

// openRaw opens the file of an input wherever it stands unchanged; otherwise it
// says why not.
func openRaw(in *analysis.Input, folders []string, o ingest.Options) (file *ingest.Raw, why string) {
	why = "the file is not here, so its cells are not shown as they stand there; say where with --inputs FOLDER"
	for _, folder := range folders {
		for _, name := range []string{in.File, filepath.Base(in.File)} {
			path := filepath.Join(folder, name)
			if info, err := os.Stat(path); err != nil || !info.Mode().IsRegular() {
				continue
			}
			raw, err := ingest.OpenRaw(path, o)
			switch {
			case err != nil:
				why = fmt.Sprintf("its cells are not shown as they stand there: %v", withoutPath(err))
			case raw.SHA256() != in.SHA256:
				why = path + " has changed since the review, so its cells are not shown as they stand there; the levels are those of the review"
			default:
				return raw, ""
			}
		}
	}
	return nil, why
}

// text is what stands in a cell.
func (r *raw) text(s *analysis.Source) (string, bool) {
	if s == nil {
		return "", false
	}
	text, ok := r.texts[s.CellAt]
	return text, ok
}

// shown is what stands in a cell, between quotation marks.
func (r *raw) shown(s *analysis.Source) string {
	text, ok := r.text(s)
	if !ok {
		return ""
	}
	if letters := []rune(text); len(letters) > mostRaw {
		text = string(letters[:mostRaw]) + "…"
	}
	return "“" + text + "”"
}

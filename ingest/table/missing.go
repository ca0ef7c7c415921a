package table

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode/utf8"
)

// lockMark begins the name of the small file that Excel keeps beside a workbook
// while it is open.
const lockMark = "~$"

// missing is the error for a path that leads nowhere; it names the files of the
// folder that come close.
func missing(path string) *Error {
	dir, name := filepath.Split(path)
	if dir == "" {
		dir = "."
	}
	entries, err := os.ReadDir(dir)
	if err != nil {
		return &Error{Code: "missing", Message: "there is no such file, and no such folder either", Cure: "check the spelling of the path"}
	}
	near := closeNames(name, entries)
	if len(near) == 0 {
		return &Error{Code: "missing", Message: "there is no such file", Cure: "check the spelling; the folder holds " + countTables(entries)}
	}
	return &Error{Code: "missing", Message: "there is no such file", Cure: "did you mean " + strings.Join(near, " or ") + "?"}
}

// folder is the error for a path that leads to a folder.
func folder(path string) *Error {
	holds := "files that cannot be listed"
	if entries, err := os.ReadDir(path); err == nil {
		holds = countTables(entries)
	}
	return &Error{Code: "folder", Message: "this is a folder; it holds " + holds, Cure: "name the files in it, such as " + filepath.Join(filepath.Base(path), "*.xlsx")}
}

func countTables(entries []os.DirEntry) string {
	csv, workbooks := 0, 0
	for _, e := range entries {
		if strings.HasPrefix(e.Name(), lockMark) {
			continue
		}
		switch strings.ToLower(filepath.Ext(e.Name())) {
		case ".csv", ".tsv":
			csv++
		case ".xlsx", ".xlsm":
			workbooks++
		}
	}
	return counted(csv, "CSV file") + " and " + counted(workbooks, "workbook")
}

func counted(n int, noun string) string {
	if n != 1 {
		noun += "s"
	}
	return fmt.Sprintf("%d %s", n, noun)
}

// closeNames are up to three names that differ from name by case, ending or a
// few letters, nearest first.
func closeNames(name string, entries []os.DirEntry) []string {
	type candidate struct {
		name string
		far  int
	}
	var found []candidate
	for _, e := range entries {
		far := nameDistance(name, e.Name())
		if !e.IsDir() && !strings.HasPrefix(e.Name(), lockMark) && far <= 1+utf8.RuneCountInString(name)/4 {
			found = append(found, candidate{e.Name(), far})
		}
	}
	slices.SortStableFunc(found, func(a, b candidate) int { return a.far - b.far })
	var names []string
	for _, c := range found[:min(3, len(found))] {
		names = append(names, c.name)
	}
	return names
}

// nameDistance is the smaller of the edit distances of the whole names and of
// the names without their endings, case aside.
func nameDistance(a, b string) int {
	a, b = strings.ToLower(a), strings.ToLower(b)
	stem := func(s string) string { return strings.TrimSuffix(s, filepath.Ext(s)) }
	return min(edits([]rune(a), []rune(b)), 1+edits([]rune(stem(a)), []rune(stem(b))))
}

// edits is the Levenshtein distance: how many letters must be put in, taken out
// or changed to turn a into b.
func edits(a, b []rune) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i, ca := range a {
		diagonal := row[0]
		row[0] = i + 1
		for j, cb := range b {
			cost := diagonal
			if ca != cb {
				cost++
			}
			diagonal = row[j+1]
			row[j+1] = min(cost, row[j]+1, diagonal+1)
		}
	}
	return row[len(b)]
}

package main

import (
	"cmp"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"

	"github.com/alecthomas/kong"

	"capgap/analysis"
	"capgap/ingest"
)

// reviewPlaces are where the review of an earlier quarter may stand, seen from
// the folder of this one.
var reviewPlaces = []string{"review.json", "*/review.json", "../*/review.json", "../*/*/review.json"}

// earlierReviewFile is a review that was made before this quarter.
type earlierReviewFile struct{ path, day string }

// findPrevious looks for the latest review of this organisation before this
// quarter, and for the settings that made it.
func (q *quarter) findPrevious(keys []*kong.Value) {
	for _, found := range q.earlierReviews() {
		if !q.ours(found.path) {
			continue
		}
		q.previous, q.before = relative(q.folder, found.path), found.day
		for _, folder := range []string{filepath.Dir(found.path), filepath.Dir(filepath.Dir(found.path))} {
			path := filepath.Join(folder, settingsName)
			if filepath.Clean(folder) != filepath.Clean(q.folder) && isFile(path) {
				q.earlier, _ = readSettings(path, keys)
				return
			}
		}
		return
	}
}

// earlierReviews are the reviews nearby that are of an earlier day, the latest
// first.
func (q *quarter) earlierReviews() (list []earlierReviewFile) {
	for _, place := range reviewPlaces {
		paths, _ := filepath.Glob(filepath.Join(escapedPattern(q.folder), place))
		for _, path := range paths {
			if day := reviewDay(path); day != "" && day < q.asOf.String() {
				list = append(list, earlierReviewFile{path, day})
			}
		}
	}
	slices.SortStableFunc(list, func(a, b earlierReviewFile) int { return cmp.Compare(b.day, a.day) })
	return list
}

// ours reports whether a review is of this organisation and of other files than
// these: somebody who held a seat then is in the roster now, and something was
// read that does not lie here. Folders nearby may be about others, and an earlier
// run on the same files is no quarter before.
func (q *quarter) ours(path string) bool {
	r, err := openReview("", path)
	if err != nil {
		return false
	}
	elsewhere := slices.ContainsFunc(r.Input, func(in analysis.Input) bool {
		return !slices.ContainsFunc(q.data.Tables, func(t ingest.Table) bool { return t.File.SHA256 == in.SHA256 })
	})
	return elsewhere && slices.ContainsFunc(r.Seats, func(s analysis.Seat) bool {
		if s.Incumbent == nil {
			return false
		}
		_, known := q.data.Node(s.Incumbent.ID)
		return known
	})
}

// relative is a path as seen from a folder, with slashes, as a capgap.toml has it.
func relative(folder, path string) string {
	if r, err := filepath.Rel(folder, path); err == nil {
		path = r
	}
	return filepath.ToSlash(path)
}

// reviewDay is the day of a full review.json, "" for a pack and anything else.
// Only the head of the file is read: both stand before everything long.
func reviewDay(path string) string {
	file, err := os.Open(path)
	if err != nil {
		return ""
	}
	defer file.Close()
	head := map[string]string{}
	tokens := json.NewDecoder(file)
	if _, err := tokens.Token(); err != nil { // the brace
		return ""
	}
	for {
		token, err := tokens.Token()
		key, isText := token.(string)
		switch day, ended := head["as_of"]; {
		case err != nil || !isText || ended && key == "pack":
			return ""
		case ended && head["format"] == analysis.Format:
			return day
		}
		value, err := tokens.Token()
		text, isText := value.(string)
		if err != nil || !isText {
			return ""
		}
		head[key] = text
	}
}

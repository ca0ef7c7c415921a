package main

import (
	"encoding/json"
	"os"
	"path/filepath"

	"github.com/alecthomas/kong"

	"capgap/analysis"
)

// reviewPlaces are where the review of an earlier quarter may stand, seen from
// the folder of this one.
var reviewPlaces = []string{"review.json", "*/review.json", "../*/review.json", "../*/*/review.json"}

// findPrevious looks for the latest review before this quarter, and for the
// settings that made it.
func (q *quarter) findPrevious(keys []*kong.Value) {
	found := ""
	for _, place := range reviewPlaces {
		paths, _ := filepath.Glob(filepath.Join(escapedPattern(q.folder), place))
		for _, path := range paths {
			if day := reviewDay(path); day > q.before && day < q.asOf.String() {
				found, q.before = path, day
			}
		}
	}
	if found == "" {
		return
	}
	q.previous = relative(q.folder, found)
	for _, folder := range []string{filepath.Dir(found), filepath.Dir(filepath.Dir(found))} {
		path := filepath.Join(folder, settingsName)
		if filepath.Clean(folder) != filepath.Clean(q.folder) && isFile(path) {
			q.earlier, _ = readSettings(path, keys)
			return
		}
	}
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

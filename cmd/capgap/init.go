package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"capgap/ingest"
	"capgap/report/words"
)

// initCmd writes a capgap.toml from what it finds in a folder.
type initCmd struct {
	Folder string `arg:"" optional:"" default:"." path:"folder" placeholder:"FOLDER" help:"The folder with the files of the quarter; the working folder when left out."`
	Force  bool   `typed:"" help:"Replace a capgap.toml that is there already."`
	quietFlag
}

// Run looks at the folder as a review would, and writes down what it would do.
func (c *initCmd) Run(o *out) error {
	if err := looked("init", c.Folder, true); err != nil {
		return err
	}
	path := filepath.Join(c.Folder, settingsName)
	if _, err := os.Lstat(path); err == nil && !c.Force {
		return fail(exitOutput, fmt.Errorf("%s is there already", path), "edit it, or replace it with --force")
	}
	q, err := lookAround(o, c.Folder)
	if err != nil {
		return err
	}
	o.progress.end()
	o.writes()
	if err := writeSettings(path, q.toml(o.keys)); err != nil {
		return err
	}
	q.tell(o, path)
	return nil
}

// quarter is what was found in a folder.
type quarter struct {
	folder   string
	roster   []string // relative to folder
	skills   []string
	unused   []string // tables that are neither
	asOf     ingest.Date
	dated    bool     // asOf is that of the newest rating
	scales   []string // how levels are read, a table each
	previous string   // last quarter's review.json, relative to folder; "" when none was found
	before   string   // its day
	earlier  *settings
	data     *ingest.Dataset
	stops    int // problems that must be mended before a review
}

// lookAround reads the tables of a folder, and those of ratings in the folders
// in it, and looks for last quarter's review.
func lookAround(o *out, folder string) (*quarter, error) {
	model, err := o.open()
	if err != nil {
		return nil, err
	}
	options := ingest.Options{Match: matcher(model), MatchTitle: titleMatcher(model), Competencies: competencies(model),
		AsOf: ingest.NewDate(time.Now()), Progress: o.progress.files}
	paths := append([]string{folder}, returnsIn(folder)...)
	data, err := ingest.Load(paths, options)
	var stop *ingest.StopError
	if errors.As(err, &stop) && len(data.Tables) == 0 {
		return nil, &stopped{stop}
	}
	q := &quarter{folder: folder, data: data, asOf: options.AsOf}
	q.sort(paths[1:])
	if stop != nil {
		q.stops = len(stop.Problems)
	}
	if len(q.roster)+len(q.skills) == 0 {
		return nil, fail(exitInput, fmt.Errorf("%s holds no roster and no ratings", folder), "capgap preview FILE shows how a table is read; capgap template --blank writes a roster to begin with")
	}
	if data.Newest != 0 {
		q.asOf, q.dated = data.Newest, true
	}
	for _, s := range data.Scales {
		q.scales = append(q.scales, words.Clean(tableName(&data.Tables[s.Table])+": "+s.String()))
	}
	o.progress.say("looking for last quarter's review")
	q.findPrevious(o.keys)
	return q, nil
}

// sort tells rosters from ratings, by the folder's own reading. Folders of
// returned forms are named whole, so that what comes later is read as well.
func (q *quarter) sort(returns []string) {
	var names []string
	best := map[string]int{}
	for i := range q.data.Tables {
		t := &q.data.Tables[i]
		name := t.File.Name
		if place := folderOf(name, q.folder, returns); place != "" {
			name = place
		}
		if !slices.Contains(names, name) {
			names = append(names, name)
		}
		best[name] = max(best[name], worthOf(t.Use))
	}
	lists := []*[]string{&q.unused, &q.skills, &q.roster}
	for _, name := range names {
		list := lists[best[name]]
		*list = append(*list, name)
	}
}

// worthOf ranks what a table was taken for: a workbook is what its best sheet is.
func worthOf(u ingest.Use) int {
	switch u {
	case ingest.Roster, ingest.RosterRatings:
		return 2
	case ingest.RatingsUse:
		return 1
	}
	return 0
}

// folderOf is the folder of returned forms that a file stands in, relative to
// the quarter's; "" for a file of the quarter's folder itself.
func folderOf(name, folder string, returns []string) string {
	if isFile(filepath.Join(folder, name)) {
		return ""
	}
	for _, r := range returns {
		if isFile(filepath.Join(r, filepath.Base(name))) {
			return filepath.Base(r)
		}
	}
	return ""
}

// returnsIn are the folders in a folder that may hold returned forms: those with
// workbooks or CSV files that are no review, no other quarter and not hidden.
func returnsIn(folder string) (list []string) {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return nil
	}
	for _, e := range entries {
		path := filepath.Join(folder, e.Name())
		if !e.IsDir() || strings.HasPrefix(e.Name(), ".") || isFile(filepath.Join(path, settingsName)) || isFile(filepath.Join(path, "manifest.json")) {
			continue
		}
		books, _ := filepath.Glob(filepath.Join(escapedPattern(path), "*.xlsx"))
		lists, _ := filepath.Glob(filepath.Join(escapedPattern(path), "*.csv"))
		if len(books)+len(lists) > 0 {
			list = append(list, path)
		}
	}
	return list
}

// escapedPattern is a path in which no letter is part of a pattern.
func escapedPattern(path string) string {
	return strings.NewReplacer("*", `\*`, "?", `\?`, "[", `\[`).Replace(path)
}

// tell prints what was found and what to type next.
func (q *quarter) tell(o *out, path string) {
	found := list{{label: "roster", text: textOr(q.roster, "none found")}, {label: "skills", text: textOr(q.skills, "none found beside the roster's own")}}
	if len(q.unused) > 0 {
		found = append(found, entry{label: "not used", text: strings.Join(q.unused, ", ")})
	}
	found = append(found, entry{label: "as-of", text: q.asOf.String() + ", " + q.dayWords()})
	if q.previous != "" {
		found = append(found, entry{label: "previous", text: fmt.Sprintf("%s, as of %s", q.previous, q.before)})
	}
	if q.earlier != nil {
		found = append(found, entry{label: "kept", text: "what else " + q.earlier.path + " sets"})
	}
	next := "look through it; then: capgap review"
	if q.folder != "." {
		next += " " + quotedArgument(q.folder)
	}
	if q.stops > 0 {
		next = fmt.Sprintf("%s first: %s", words.Count(q.stops, "problem")+" must be mended", strings.TrimSuffix("capgap check "+quotedArgument(q.folder), " ."))
	}
	last := list{{label: "written:", text: path}, {label: "next:", text: next}}
	for _, b := range layOut([]list{found, last}, o.textWidth(), unlimited, "") {
		b.print(o.stdout)
	}
}

// dayWords says where the day comes from.
func (q *quarter) dayWords() string {
	if q.dated {
		return "the day of the newest rating"
	}
	return "today; no rating has a date"
}

func textOr(list []string, none string) string {
	if len(list) == 0 {
		return none
	}
	return strings.Join(list, ", ")
}

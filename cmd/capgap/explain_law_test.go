package main

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"capgap/analysis"
	"capgap/ingest"
	"capgap/reference"
)

// TestExplanationsListWhatChangesThem is the law of explanations for a hundred
// cells of a small organisation: a figure that changes lists the cell that was
// changed, itself or through a figure it lists, before or after the change; and a
// figure that lists a cell itself changes with one of the values tried there.
func TestExplanationsListWhatChangesThem(t *testing.T) {
	model, err := reference.Open("")
	require.NoError(t, err)
	random := rand.New(rand.NewPCG(4, 8))
	tables := smallOrganisation(model, random)
	l := law{t: t, model: model, folder: t.TempDir(), tables: tables, random: random}
	before := l.read(tables)
	require.NotNil(t, before)
	require.Positive(t, before.review.Bench.Measures[0].Value.Num, "somebody is ready")
	for _, cell := range l.choose(100) {
		l.try(before, cell)
	}
	assert.Positive(t, l.changes, "figures change")
	t.Logf("%d reviews, %d changes of a figure, %d lines of explanations that name a cell changed", l.reviews, l.changes, l.named)
}

// csvTable is a CSV file of the test: rows of cells, the header first.
type csvTable struct {
	name string
	rows [][]string
}

// changedCell is a cell of a sheet, counted from 0.
type changedCell struct{ sheet, row, column int }

// smallOrganisation has six seats, one of them vacant, and people on the way to
// them; they rate themselves in a wide table, their managers in a long one, and
// some are tested in a table that lies on its side.
func smallOrganisation(model *reference.Model, random *rand.Rand) []csvTable {
	roster := csvTable{"roster.csv", [][]string{
		{"Employee ID", "Name", "Job Title", "Manager ID", "Department", "Years IT", "Years Leadership", "Education", "Risk of Loss", "Retirement Date", "Critical", "Successor For"},
		{"101", "Ada Adler", "Head of IT", "", "Office", "20", "12", "Master", "Low", "", "yes", ""},
		{"102", "Ben Bauer", "IT Director", "101", "Platforms", "14", "8", "Master", "High", "", "", "101"},
		{"103", "Cleo Conti", "IT Director", "101", "Services", "15", "9", "Bachelor", "", "2027-06-30", "", ""},
		{"104", "Dov Dahl", "IT Manager", "102", "Platforms", "9", "4", "Bachelor", "", "", "", "102"},
		{"105", "Eva Ek", "IT Manager", "103", "Services", "8", "6", "Bachelor", "Medium", "", "", "103"},
		{"106", "", "IT Manager", "103", "Services", "", "", "", "", "", "yes", ""},
		{"107", "Gus Gray", "Network Engineer", "104", "Platforms", "7", "3", "Bachelor", "", "", "", ""},
		{"108", "Hal Horn", "Systems Administrator", "104", "Platforms", "6", "2", "Bachelor", "", "", "", "104"},
		{"109", "Ira Iyer", "Systems Engineer", "105", "Services", "8", "3", "Master", "", "", "", ""},
		{"110", "Jo Jansen", "Help Desk Analyst", "105", "Services", "3", "0", "", "", "", "", ""},
	}}
	goal := map[string]string{"101": "head-of-it", "102": "it-director", "103": "it-director", "104": "it-director", "105": "it-director", "107": "it-manager", "108": "it-manager", "109": "it-manager"}
	self := csvTable{"self.csv", [][]string{{"Employee ID", "Rater"}}}
	manager := csvTable{"manager.csv", [][]string{{"Employee ID", "Skill", "Level", "Rater"}}}
	test := csvTable{"test.csv", [][]string{{"Employee ID", "102", "104", "107", "109"}, {"Rater", "test", "test", "test", "test"}}}
	for _, c := range model.Competencies {
		self.rows[0] = append(self.rows[0], c.Name)
		row := []string{c.Name}
		for range test.rows[0][1:] {
			row = append(row, "")
		}
		if random.IntN(4) == 0 {
			for i := range row[1:] {
				row[i+1] = fmt.Sprint(3 + random.IntN(3))
			}
		}
		test.rows = append(test.rows, row)
	}
	for _, id := range []string{"101", "102", "103", "104", "105", "107", "108", "109"} {
		row := []string{id, "self"}
		for _, c := range model.Competencies {
			level := 2 + random.IntN(2)
			if q := requirement(model.Role(goal[id]), c.ID); q != nil {
				level = max(0, min(5, q.Level-random.IntN(4)/3))
			}
			text := fmt.Sprint(level)
			if random.IntN(12) == 0 {
				text = ""
			}
			row = append(row, text)
			if random.IntN(3) == 0 {
				manager.rows = append(manager.rows, []string{id, c.Name, fmt.Sprint(max(0, min(5, level-random.IntN(4)/3))), "manager"})
			}
		}
		self.rows = append(self.rows, row)
	}
	return []csvTable{roster, self, manager, test}
}

// law tries changes of cells.
type law struct {
	t                       *testing.T
	model                   *reference.Model
	folder                  string
	tables                  []csvTable
	random                  *rand.Rand
	reviews, changes, named int
}

// reading is a review with its explanations as they are asked for.
type reading struct {
	review *analysis.Review
	known  map[string]*analysis.Explanation
}

// read writes the tables down and reviews them; nil when they cannot be used.
func (l *law) read(tables []csvTable) *reading {
	var paths []string
	for _, s := range tables {
		var text strings.Builder
		for _, row := range s.rows {
			text.WriteString(strings.Join(row, ",") + "\n")
		}
		path := filepath.Join(l.folder, s.name)
		require.NoError(l.t, os.WriteFile(path, []byte(text.String()), 0o600))
		paths = append(paths, path)
	}
	data, err := ingest.Load(paths, ingest.Options{
		Competencies: competencies(l.model), Match: matcher(l.model), MatchTitle: titleMatcher(l.model), Scale: "0-5", AsOf: 20260930,
	})
	if err != nil {
		l.t.Logf("not usable: %v", err)
		return nil
	}
	l.reviews++
	return &reading{analysis.Compare(data, l.model, analysis.Options{AsOf: 20260930, People: true, Listed: 100}), map[string]*analysis.Explanation{}}
}

func (r *reading) explain(figure string) *analysis.Explanation {
	e, known := r.known[figure]
	if !known {
		e, _ = analysis.Explain(r.review, figure)
		r.known[figure] = e
	}
	return e
}

// value of a figure; "" when the review has no such figure.
func (r *reading) value(figure string) string {
	if e := r.explain(figure); e != nil {
		return e.Value
	}
	return ""
}

// names reports whether the figure lists the cell itself.
func (r *reading) names(figure, file, cell string) bool {
	e := r.explain(figure)
	return e != nil && slices.ContainsFunc(e.Cells(), func(at analysis.CellAt) bool {
		return at.Cell == cell && r.review.Input[at.Input].File == file
	})
}

// reaches reports whether the figure lists the cell, itself or through others.
func (r *reading) reaches(figure, file, cell string, seen map[string]bool) bool {
	if seen[figure] {
		return false
	}
	seen[figure] = true
	if r.names(figure, file, cell) {
		return true
	}
	e := r.explain(figure)
	return e != nil && slices.ContainsFunc(e.Figures(), func(f string) bool { return r.reaches(f, file, cell, seen) })
}

// choose picks cells that hold something: two of three of ratings, the others of
// the roster. Ids, names and skills say whose a level is and stand outside.
func (l *law) choose(n int) []changedCell {
	var ratings, roster []changedCell
	for s, table := range l.tables {
		for row := 1; row < len(table.rows); row++ {
			for column, text := range table.rows[row] {
				at := changedCell{s, row, column}
				switch {
				case s == 0 && column >= 2 && text != "":
					roster = append(roster, at)
				case s == 1 && column >= 2 && text != "", s == 2 && column == 2, s == 3 && row >= 2 && column >= 1 && text != "":
					ratings = append(ratings, at)
				}
			}
		}
	}
	l.random.Shuffle(len(ratings), func(i, j int) { ratings[i], ratings[j] = ratings[j], ratings[i] })
	l.random.Shuffle(len(roster), func(i, j int) { roster[i], roster[j] = roster[j], roster[i] })
	return append(ratings[:n-n/3], roster[:n/3]...)
}

// values are what is tried in a cell.
func (l *law) values(at changedCell) []string {
	if at.sheet > 0 {
		return []string{"", "5", "0", "3"}
	}
	return map[int][]string{
		2: {"Gardener", "IT Manager", "Head of IT"}, 3: {""}, 4: {"Elsewhere"}, 5: {"0", "30"}, 6: {"0", "30"},
		7: {"", "PhD"}, 8: {"High", "Low"}, 9: {"", "2026-12-31"}, 10: {"no"}, 11: {""},
	}[at.column]
}

// try changes one cell in several ways and holds all figures against the law.
func (l *law) try(before *reading, at changedCell) {
	table := l.tables[at.sheet]
	name := fmt.Sprintf("%s%d", ingest.ColumnName(at.column+1), at.row+1)
	waiting := map[string]bool{} // figures that list the cell and have not changed
	for _, f := range l.figures(before, at) {
		if before.names(f, table.name, name) {
			waiting[f] = true
		}
	}
	l.named += len(waiting)
	for i, value := range l.values(at) {
		if value == table.rows[at.row][at.column] || i > 1 && len(waiting) == 0 {
			continue
		}
		changed := slices.Clone(l.tables)
		changed[at.sheet].rows = slices.Clone(table.rows)
		changed[at.sheet].rows[at.row] = slices.Clone(table.rows[at.row])
		changed[at.sheet].rows[at.row][at.column] = value
		after := l.read(changed)
		if after == nil {
			continue
		}
		for _, f := range append(l.figures(before, at), l.figures(after, at)...) {
			was, is := before.value(f), after.value(f)
			if was == is {
				continue
			}
			l.changes++
			delete(waiting, f)
			listed := before.reaches(f, table.name, name, map[string]bool{}) || after.reaches(f, table.name, name, map[string]bool{})
			assert.True(l.t, listed, "%s!%s from %q to %q changes %s, which does not list it:\n%s\n%s", table.name, name, table.rows[at.row][at.column], value, f, was, is)
		}
	}
	assert.Empty(l.t, waiting, "%s!%s %q is listed by figures that do not change with it", table.name, name, table.rows[at.row][at.column])
}

// figures are all figures of a review; of cells of coverage those of the
// competency that is changed and of a few others.
func (l *law) figures(r *reading, at changedCell) []string {
	list := []string{"coverage.organisation", "dependence.people", "seats.at-risk", "evidence.response", "plan"}
	for _, m := range r.review.Bench.Measures {
		list = append(list, "bench."+m.ID)
	}
	for _, p := range r.review.People {
		list = append(list, "ratings:"+p.ID, "dependence:"+p.ID)
		for _, role := range []string{"it-manager", "it-director", "head-of-it"} {
			list = append(list, "fit:"+p.ID+":"+role)
		}
		for _, s := range r.review.Seats {
			list = append(list, "ready:"+p.ID+":"+s.ID)
		}
	}
	for _, s := range r.review.Seats {
		list = append(list, "seat:"+s.ID)
	}
	for _, u := range r.review.Units {
		list = append(list, "coverage:"+u.ID)
		for _, c := range l.competencies(at) {
			list = append(list, "coverage:"+u.ID+":"+c, "gap:"+u.ID+":"+c)
		}
	}
	return list
}

func (l *law) competencies(at changedCell) []string {
	list := []string{"cloud-platforms", "networking", "it-strategy", "cybersecurity"}
	name := l.tables[1].rows[0][min(at.column, len(l.tables[1].rows[0])-1)]
	switch at.sheet {
	case 2:
		name = l.tables[2].rows[at.row][1]
	case 3:
		name = l.tables[3].rows[at.row][0]
	}
	if id := l.model.FindCompetency(name).ID; id != "" && !slices.Contains(list, id) {
		list = append(list, id)
	}
	return list
}

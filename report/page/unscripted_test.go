package page

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"capgap/analysis"
	"capgap/report/words"
)

// reading is what a page says where its scripts do not run.
type reading struct {
	Faults   []string          `json:"faults"`
	Sections map[string]string `json:"sections"` // text in sight, by id
}

// Without scripts every chart's figures stand in sight as a table, and no
// control is offered that does nothing.
func TestPageReadsWithoutScript(t *testing.T) {
	browser := newBrowser(t)
	r := example()
	page := whole(t, r)
	for _, width := range []int64{1280, 390} {
		v := open(t, browser, page, screen{width: width, scheme: "light", silent: true})
		found := ask[reading](v, "unscripted.js")
		assert.Empty(t, v.wrong())
		assert.Empty(t, found.Faults)
		for section, texts := range figuresOf(r) {
			require.Contains(t, found.Sections, section)
			said := squashed(found.Sections[section])
			for _, text := range texts {
				assert.Contains(t, said, squashed(words.Clean(text)), section)
			}
		}
	}
	folded := strings.ReplaceAll(page, `class="table" open`, `class="table"`) + "<button>Show</button>"
	found := ask[reading](open(t, browser, folded, screen{width: 1280, scheme: "light", silent: true}), "unscripted.js")
	assert.Contains(t, found.Faults, "no figures for readiness-by-seat")
	assert.Contains(t, found.Faults, "of no use: <button>Show</button>")
	assert.NotContains(t, found.Sections["coverage"], "Against the rest", "texts are those in sight")
}

// figuresOf are texts that each section must say in its tables.
func figuresOf(r *analysis.Review) map[string][]string {
	says := map[string][]string{}
	add := func(section string, texts ...string) { says[section] = append(says[section], texts...) }
	for _, h := range r.Headlines {
		add("summary", h.Title, words.Value(h.Value), h.Sentence)
	}
	for _, m := range r.Bench.Measures {
		add("bench", m.Name, words.Value(m.Value))
	}
	for _, s := range r.Seats {
		add("bench", s.Label)
		add("seats", s.Label)
	}
	for _, u := range r.Units {
		add("coverage", u.Name, words.Value(u.Coverage))
	}
	for _, c := range r.Model.Competencies {
		add("coverage", c.Name)
	}
	for _, d := range r.Dependence {
		add("dependence", d.Name, strings.Join(d.Organised, "; "))
	}
	for _, a := range r.Plan.Actions {
		add("plan", a.Name, a.CompetencyName)
	}
	for _, p := range r.Plan.Frontier {
		add("plan", words.Figure(p.Result))
	}
	for _, b := range r.Change.Bridges {
		for _, bar := range b.Bars {
			add("change", b.Title, bar.Name)
		}
	}
	for _, table := range r.Input {
		add("evidence", table.File)
	}
	for _, a := range r.Agreement.Competencies {
		add("evidence", a.Name)
	}
	for _, d := range r.Definitions {
		add("method", d.Name)
	}
	return says
}

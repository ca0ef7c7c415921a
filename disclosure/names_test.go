package disclosure

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"capgap/analysis"
)

func TestUnitsCalledAfterSomebodyAreNumbered(t *testing.T) {
	r := &analysis.Review{
		Units: []analysis.Unit{{ID: "organisation"}},
		People: []analysis.Person{
			{ID: "00117", Name: "Jörg Weißenfels", Units: []int{1}}, {ID: "K7", Name: "王小明", Units: []int{2}}, {ID: "7", Name: "Ann Lee", Units: []int{3}},
		},
	}
	for _, c := range []struct {
		unit  string
		named bool
	}{
		{"Weissenfels squad", true}, // a word of the name of one of its own people
		{"王小明团队", true},             // a whole name inside another word
		{"Lee's people", true},
		{"Team Ann Lee", true}, {"LEE, ANN", true}, {"annlee", true},
		{"JORG WEIẞENFELS", true}, // without accents, in capitals
		{"Desk 00117", true}, {"K7", true}, {"x@y.example", true}, {"a.falkenrath", true},
		{"Team 7", false}, // more likely a number than an id
		{"Infrastructure", false}, {"Leeds", false}, {"Annexe", false},
	} {
		r.Units = append(r.Units[:1], analysis.Unit{Name: "Cloud"}, analysis.Unit{Name: "Data"}, analysis.Unit{Name: "Ops"}, analysis.Unit{Name: c.unit})
		for i := range 3 { // everybody also belongs to the unit
			r.People[i].Units = []int{i + 1, 4}
		}
		got := unitNames(r, []string{"a.falkenrath@example.org"})
		assert.Equal(t, c.named, got[4] == "Unit 1", "%s became %s", c.unit, got[4])
		assert.Equal(t, []string{"Cloud", "Data", "Ops"}, got[1:4])
	}
}

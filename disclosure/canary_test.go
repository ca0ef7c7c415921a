package disclosure

import (
	"fmt"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"capgap/analysis"
)

// texts visits every string in a value, with the path of its field.
func texts(v reflect.Value, path string, visit func(path string, v reflect.Value)) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			texts(v.Elem(), path, visit)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			texts(v.Field(i), path+"."+v.Type().Field(i).Name, visit)
		}
	case reflect.Slice, reflect.Array:
		for i := range v.Len() {
			texts(v.Index(i), path, visit)
		}
	case reflect.String:
		visit(path, v)
	}
}

// full is a review of which every list has an entry, every pointer points and
// every text is a canary of its own. Numbers are large enough for everything to be
// told.
func full(v reflect.Value) {
	switch v.Kind() {
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		full(v.Elem())
	case reflect.Struct:
		for i := range v.NumField() {
			full(v.Field(i))
		}
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 1, 1))
		full(v.Index(0))
	case reflect.Array:
		for i := range v.Len() {
			full(v.Index(i))
		}
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Int, reflect.Int64:
		v.SetInt(100)
	case reflect.Float64:
		v.SetFloat(100)
	}
}

// canaried is an organisation in which everything may be told, with a canary in
// every text of it.
func canaried() (r *analysis.Review, path map[string]string) {
	r = &analysis.Review{}
	full(reflect.ValueOf(r).Elem())
	r.Pack = nil
	r.Scope.People, r.Units = 100, append(r.Units, r.Units[0])
	r.Units[1].Cells = slices.Clone(r.Units[0].Cells)
	for i := range r.Units {
		r.Units[i].Domains = slices.Clone(r.Units[i].Domains)
	}
	person := r.People[0]
	person.Units = []int{1}
	r.People = slices.Repeat([]analysis.Person{person}, 100)
	r.Headlines, r.Plan.Actions = slices.Repeat(r.Headlines, 5), slices.Repeat(r.Plan.Actions, 5)
	path = map[string]string{}
	texts(reflect.ValueOf(r).Elem(), "Review", func(at string, v reflect.Value) {
		v.SetString(fmt.Sprintf("canary %d of %s", len(path), strings.ReplaceAll(at, ".", " ")))
		path[v.String()] = at
	})
	for i, id := range []string{"bench.net", "coverage.organisation", "dependence.people", "seats.at-risk", "evidence.response"} {
		r.Headlines[i].ID = id
	}
	r.Units[0].ID, r.Units[0].Kind = "organisation", "organisation"
	r.Units[1].Kind, r.Seats[0].Department = "department", r.Units[1].Name
	r.Units[0].Cells[0].State, r.Bench.Measures[0].ID, r.Plan.Target, r.Plan.Unit = analysis.Green, "net", "net", "months"
	return r, path
}

// allowed are the texts that a pack copies: those of the model and of the program,
// and the names of units.
func allowed(path string) bool {
	if rest, is := strings.CutPrefix(path, "Review.Model."); is {
		return rest != ""
	}
	return slices.Contains([]string{
		"Review.Format", "Review.Program", "Review.AsOf", "Review.Units.Name", "Review.Units.Kind",
		"Review.Headlines.Title", "Review.Headlines.Definition", "Review.Bench.Measures.Name", "Review.Bench.Measures.Formula",
		"Review.Definitions.ID", "Review.Definitions.Name", "Review.Definitions.Formula", "Review.Definitions.Text",
		"Review.Seats.Role", "Review.Seats.RoleName", // of the model
		"Review.Plan.Name", "Review.Plan.Actions.CompetencyName", // of the model
		"Review.Plan.Today.Form", "Review.Plan.Result.Form", "Review.Plan.Frontier.Result.Form",
		"Review.Plan.Today.Instead", "Review.Plan.Result.Instead", "Review.Plan.Frontier.Result.Instead",
		"Review.Quality.ByCode.Code", "Review.Quality.ByCode.Action", // of the program
		"Review.Quality.Units.Grade", "Review.Input.Use", "Review.Input.Rows.Label", "Review.Input.Cells.Label",
	}, path)
}

func TestNoTextOfTheUserIsCopied(t *testing.T) {
	r, path := canaried()
	pack, err := Board(r, r)
	require.NoError(t, err)
	texts(reflect.ValueOf(pack).Elem(), "pack", func(at string, v reflect.Value) {
		for canary, from := range path {
			if strings.Contains(v.String(), canary) && !allowed(from) {
				t.Errorf("%s holds %q", at, canary)
			}
		}
	})
	assert.NotEmpty(t, pack.Units[1:], "the example is told")
	assert.NotEmpty(t, pack.Seats)
	assert.NotNil(t, pack.Plan)
}

// Whoever adds a text to Review decides whether a board may see it. Nothing is
// copied that package disclosure does not name, so that a new field is left out;
// the list below is there to make sure that somebody has thought of it.
func TestEveryTextIsDecidedOn(t *testing.T) {
	var paths []string
	r := &analysis.Review{}
	full(reflect.ValueOf(r).Elem())
	texts(reflect.ValueOf(r).Elem(), "Review", func(at string, _ reflect.Value) {
		verdict := "left out or worded again"
		if allowed(at) {
			verdict = "copied"
		}
		if line := at + ": " + verdict; !slices.Contains(paths, line) {
			paths = append(paths, line)
		}
	})
	slices.Sort(paths)
	const file = "testdata/decided.txt"
	if os.Getenv("UPDATE") != "" {
		require.NoError(t, os.WriteFile(file, []byte(strings.Join(paths, "\n")+"\n"), 0o644))
	}
	want, err := os.ReadFile(file)
	require.NoError(t, err)
	assert.Equal(t, string(want), strings.Join(paths, "\n")+"\n", "a text of Review is new: decide whether a board may see it, then UPDATE=1 go test ./disclosure")
}

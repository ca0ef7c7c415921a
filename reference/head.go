package reference

import (
	"encoding/json"
	"maps"
	"reflect"
	"slices"
	"strconv"
	"strings"
)

// headFile holds what belongs to the model as a whole.
const headFile = "model.json"

// head is the content of model.json.
type head struct {
	ID      string       `json:"id"`
	Title   string       `json:"title"`
	Version string       `json:"version"`
	Source  string       `json:"source"`
	Licence string       `json:"licence"`
	Scale   []headLevel  `json:"scale"`
	Domains []headDomain `json:"domains"`
	Rules   headRules    `json:"rules"`
}

type headLevel struct {
	Level   int    `json:"level"`
	Name    string `json:"name"`
	Meaning string `json:"meaning"`
}

type headDomain struct {
	ID   string `json:"id"`
	Name string `json:"name"`
}

type headRules struct {
	Points          map[string]float64 `json:"points"`
	SupportShare    string             `json:"support_share"` // "1/3"
	MaxWeight       int                `json:"max_weight"`
	MustHaveWeight  int                `json:"must_have_weight"`
	StepMonths      []float64          `json:"step_months"`
	SideBySide      int                `json:"side_by_side"`
	MinCompleteness float64            `json:"min_completeness"`
	ReadyFit        float64            `json:"ready_fit"`
	MustHaveSlack   int                `json:"must_have_slack"`
	Bands           []headBand         `json:"bands"`
}

type headBand struct {
	ID     string  `json:"id"`
	Name   string  `json:"name"`
	Months float64 `json:"months"`
}

// readHead reads model.json; a key too many or too few is a breach.
func readHead(in *reader) head {
	var h head
	data, ok := in.readFile(headFile)
	if !ok {
		return h
	}
	var tree any
	if err := json.Unmarshal(data, &tree); err != nil {
		in.fail(headFile, 0, "not JSON: %v", err)
		return h
	}
	checkKeys(tree, reflect.TypeFor[head](), "", &in.breaches)
	if err := json.Unmarshal(data, &h); err != nil {
		in.fail(headFile, 0, "a value of the wrong type: %v", err)
	}
	return h
}

// checkKeys compares the keys of a JSON tree with the fields of the struct that
// it is read into, all the way down.
func checkKeys(tree any, t reflect.Type, path string, b *breaches) {
	switch node := tree.(type) {
	case []any:
		if t.Kind() == reflect.Slice {
			for i, part := range node {
				checkKeys(part, t.Elem(), path+"["+strconv.Itoa(i)+"]", b)
			}
		}
	case map[string]any:
		if t.Kind() == reflect.Struct {
			checkStruct(node, t, path, b)
		}
	}
}

func checkStruct(node map[string]any, t reflect.Type, path string, b *breaches) {
	if path != "" {
		path += "."
	}
	fields := map[string]reflect.Type{}
	for f := range t.Fields() {
		fields[f.Tag.Get("json")] = f.Type
	}
	want := slices.Sorted(maps.Keys(fields))
	for _, key := range want {
		if part, ok := node[key]; ok {
			checkKeys(part, fields[key], path+key, b)
		} else {
			b.add(headFile, 0, path+key, "the key is missing")
		}
	}
	for _, key := range slices.Sorted(maps.Keys(node)) {
		if fields[key] == nil {
			b.add(headFile, 0, path+key, "unknown key%s", orNearest(key, want))
		}
	}
}

// share is a fraction that is exact, such as one third.
type share struct{ num, den int }

// parseShare reads "1/3": above 0 and at most 1.
func parseShare(text string) (share, bool) {
	over, under, ok := strings.Cut(text, "/")
	num, err1 := strconv.Atoi(over)
	den, err2 := strconv.Atoi(under)
	if !ok || err1 != nil || err2 != nil || num < 1 || den < num || den > 1000 {
		return share{}, false
	}
	return share{num, den}, true
}

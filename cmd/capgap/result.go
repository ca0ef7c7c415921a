package main

import (
	"encoding/json"
	"io"
	"slices"

	"capgap/analysis"
	"capgap/ingest"
	"capgap/reference"
)

// resultFormat names the form of result. Fields are added to it, never renamed.
const resultFormat = "capgap result 1"

// result is what --format json prints: one object, whether all went well or not.
type result struct {
	Format    string              `json:"format"`
	Program   string              `json:"program"`
	Command   string              `json:"command"` // "review", "check", "whatif"; "" when the command line was not understood
	ExitCode  int                 `json:"exit_code"`
	Error     *resultError        `json:"error"`              // null when the exit code is 0
	Settings  string              `json:"settings,omitempty"` // the capgap.toml that was used
	AsOf      string              `json:"as_of,omitempty"`
	Scope     *resultScope        `json:"scope,omitempty"`
	Headlines []analysis.Headline `json:"headlines,omitempty"` // previous is last quarter's value, of whatif today's
	FirstStep string              `json:"first_step,omitempty"`
	Refills   []string            `json:"refills,omitempty"` // of whatif: how the seats of those who leave are filled
	Problems  *resultProblems     `json:"problems,omitempty"`
	Files     []string            `json:"files"` // written
}

// resultError is what went wrong, as stderr says it.
type resultError struct {
	Message string `json:"message"`
	Hint    string `json:"hint"`
}

// resultScope counts what was read.
type resultScope struct {
	People  int `json:"people"`
	Seats   int `json:"seats"`
	Vacant  int `json:"vacant"`
	Ratings int `json:"ratings"`
	Rated   int `json:"rated"` // people with ratings
}

// resultProblems counts what was wrong with the input.
type resultProblems struct {
	Stopping int            `json:"stopping"` // must be mended before a review
	Repaired int            `json:"repaired"`
	LeftOut  int            `json:"left_out"`
	Doubted  int            `json:"doubted"`
	ByCode   map[string]int `json:"by_code"`
}

// reviewResult is the result of a review.
func reviewResult(r *analysis.Review, files []string) result {
	return result{
		AsOf: r.AsOf, Headlines: r.Headlines, FirstStep: r.FirstStep, Files: files,
		Scope: &resultScope{r.Scope.People, r.Scope.Seats, r.Scope.Vacant, r.Scope.Ratings, r.Scope.Rated},
		Problems: countProblems(len(r.Quality.ByCode), func(i int) (string, string, int) {
			k := &r.Quality.ByCode[i]
			return k.Action, k.Code, k.N
		}),
	}
}

// checkResult is the result of a check.
func checkResult(data *ingest.Dataset, model *reference.Model, asOf ingest.Date) result {
	ratings, rated := ratingsOf(data)
	return result{
		AsOf:  asOf.String(),
		Scope: &resultScope{len(data.People), seatCount(data, model), len(data.Vacancies), ratings, rated},
		Problems: countProblems(len(data.Problems), func(i int) (string, string, int) {
			return string(data.Problems[i].Action), data.Problems[i].Code, 1
		}),
	}
}

// countProblems counts problems by action and code: of n entries each stands for so
// many times a problem.
func countProblems(n int, of func(i int) (action, code string, times int)) *resultProblems {
	p := &resultProblems{ByCode: map[string]int{}}
	for i := range n {
		action, code, times := of(i)
		p.ByCode[code] += times
		switch ingest.Action(action) {
		case ingest.Stop:
			p.Stopping += times
		case ingest.Repair:
			p.Repaired += times
		case ingest.Quarantine:
			p.LeftOut += times
		default:
			p.Doubted += times
		}
	}
	return p
}

// print completes a result by how the run ended, and prints it.
func (r result) print(w io.Writer, command string, code int, err error) error {
	r.Format, r.Program, r.Command, r.ExitCode = resultFormat, "capgap "+version, command, code
	if err != nil {
		r.Error = &resultError{Message: err.Error(), Hint: hintOf(err)}
	}
	if r.Files == nil {
		r.Files = []string{}
	}
	enc := json.NewEncoder(w)
	enc.SetIndent("", "  ")
	return enc.Encode(r)
}

// asksForJSON reports whether a command line asks for JSON, be it understood or
// not: a script wants to read why.
func asksForJSON(args []string) bool {
	at := slices.Index(args, "--format")
	return slices.Contains(args, "--format=json") || at >= 0 && at+1 < len(args) && args[at+1] == "json"
}

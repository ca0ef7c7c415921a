package ingest

import (
	"fmt"
	"strings"
)

// Action says what was done about a problem.
type Action string

// The four actions, worst first.
const (
	Stop       Action = "stop"       // nothing is written until it is mended
	Quarantine Action = "quarantine" // the row or cell counts for nothing
	Repair     Action = "repair"     // used, after the change that Message names
	Warn       Action = "warn"       // used as it is
)

// Problem is one thing in a user's file that was not as it should be.
// It always has an address, a stable code and a cure.
type Problem struct {
	Code    string // stable, e.g. "dup-id"
	Action  Action
	At      Address
	Value   string // the text as it stands in the file; "" where no single value is at fault
	Message string // what is wrong, lower case, no full stop, without address and value
	Cure    string // what to do about it
}

// String is the problem in one line: address, value, what is wrong, [code].
func (p Problem) String() string {
	var parts []string
	if at := p.At.String(); at != "" {
		parts = append(parts, at)
	}
	text := p.Message
	if p.Value != "" {
		text = fmt.Sprintf("%q %s", p.Value, text)
	}
	return strings.Join(append(parts, text), ": ") + " [" + p.Code + "]"
}

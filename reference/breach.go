package reference

import (
	"errors"
	"fmt"
	"slices"
	"strings"
)

// Breach is one thing in a model folder that its format does not allow.
type Breach struct {
	File    string // "statements.csv"
	Row     int    // line of the file, 1-based; 0 where the whole file is meant
	Field   string // column or key; "" where the whole row is meant
	Message string
}

// Error words a breach as `statements.csv, row 17, cue: "x" is not in cues.csv`.
func (b Breach) Error() string {
	var s strings.Builder
	s.WriteString(b.File)
	if b.Row > 0 {
		fmt.Fprintf(&s, ", row %d", b.Row)
	}
	if b.Field != "" {
		fmt.Fprintf(&s, ", %s", b.Field)
	}
	return s.String() + ": " + b.Message
}

// breaches collects what the rules find.
type breaches []Breach

func (b *breaches) add(file string, row int, field, format string, args ...any) {
	*b = append(*b, Breach{file, row, field, fmt.Sprintf(format, args...)})
}

// inOrder sorts by file, in the order of the format, and by row.
func (b breaches) inOrder() []Breach {
	slices.SortStableFunc(b, func(x, y Breach) int {
		if d := slices.Index(fileNames, x.File) - slices.Index(fileNames, y.File); d != 0 {
			return d
		}
		return x.Row - y.Row
	})
	return b
}

// err joins all breaches into one error; nil when there are none.
func (b breaches) err() error {
	if len(b) == 0 {
		return nil
	}
	list := make([]error, len(b))
	for i, x := range b {
		list[i] = x
	}
	return fmt.Errorf("the model breaks its format %s:\n%w", times(len(b)), errors.Join(list...))
}

func times(n int) string {
	if n == 1 {
		return "once"
	}
	return fmt.Sprintf("%d times", n)
}

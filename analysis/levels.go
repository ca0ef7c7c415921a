package analysis

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strconv"
)

// Levels is a list of levels 0 to 5 by competency; negative is "not rated" and
// becomes null in JSON, so that a reader cannot mistake it for a number.
type Levels []float64

// MarshalJSON writes null for what is not rated.
func (l Levels) MarshalJSON() ([]byte, error) {
	out := make([]byte, 0, 4*len(l)+2)
	out = append(out, '[')
	for i, v := range l {
		if i > 0 {
			out = append(out, ',')
		}
		if v < 0 {
			out = append(out, "null"...)
		} else {
			out = strconv.AppendFloat(out, v, 'g', -1, 64)
		}
	}
	return append(out, ']'), nil
}

// UnmarshalJSON reads null as -1.
func (l *Levels) UnmarshalJSON(data []byte) error {
	inner := bytes.TrimSpace(data)
	if len(inner) < 2 || inner[0] != '[' {
		return json.Unmarshal(data, (*[]float64)(l)) // null, or an error in the words of package json
	}
	inner = bytes.TrimSpace(inner[1 : len(inner)-1])
	*l = make(Levels, 0, bytes.Count(inner, []byte{','})+1)
	for len(inner) > 0 {
		word, rest, _ := bytes.Cut(inner, []byte{','})
		value := -1.0
		if word = bytes.TrimSpace(word); string(word) != "null" {
			var err error
			if value, err = strconv.ParseFloat(string(word), 64); err != nil {
				return fmt.Errorf("a level must be a number or null: %w", err)
			}
		}
		*l, inner = append(*l, value), rest
	}
	return nil
}

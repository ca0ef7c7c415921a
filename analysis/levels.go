package analysis

import (
	"encoding/json"
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
	var values []*float64
	if err := json.Unmarshal(data, &values); err != nil {
		return err
	}
	*l = make(Levels, len(values))
	for i, v := range values {
		(*l)[i] = -1
		if v != nil {
			(*l)[i] = *v
		}
	}
	return nil
}

package analysis

import (
	"fmt"
	"strings"
)

// Swing is what a headline would be if every level given on a coarse scale, one
// whose steps are wider than a level, stood for the lowest or for the highest
// level of its step. The mapping of such a scale to levels 0 to 5 is one of many
// that keep the order; where Low or High differs from the headline, it rests on
// that choice.
type Swing struct {
	Low  Figure `json:"low"`
	High Figure `json:"high"`
}

// measureSwings works the headlines out at both ends of the steps of coarse
// scales, side by side; nil when all ratings were given on finer ones. Call the
// result to wait for them.
func (m *measured) measureSwings() (wait func() [][]Headline) {
	if !m.data.Coarse() {
		return func() [][]Headline { return nil }
	}
	list := make([][]Headline, 2)
	var tasks crew
	for i, at := range [...]end{lowEnd, highEnd} {
		f := floors[0]
		f.at = at
		tasks.do(func() { list[i] = m.onFloor(f) })
	}
	return func() [][]Headline {
		tasks.wait()
		return list
	}
}

// addSwings sets the swing beside each headline that has one, and a notice when
// any has.
func (r *Review) addSwings(ends [][]Headline) {
	if ends == nil {
		return
	}
	var moved []string
	for h := range r.Headlines {
		own := &r.Headlines[h]
		low, high := ends[0][h].Value, ends[1][h].Value
		if own := figureWords(own.Value); figureWords(low) == own && figureWords(high) == own {
			continue
		}
		own.Swing = &Swing{Low: low, High: high}
		moved = append(moved, fmt.Sprintf("%s %s (%s to %s)", own.Title, figureWords(own.Value), figureWords(low), figureWords(high)))
	}
	if moved == nil {
		return
	}
	r.Notices = append(r.Notices, Notice{"scale-coarse", "", "Some ratings were given on a scale with few steps. If each stood for the lowest or the highest level of its step, these headlines would be others: " + strings.Join(moved, "; ") + "."})
}

// figureWords prints a share in percent and anything else as a number.
func figureWords(f Figure) string {
	if f.Form == Share {
		return percent(f)
	}
	return fmt.Sprintf("%g", f.Value)
}

package page

import (
	"fmt"
	"slices"

	"github.com/go-echarts/go-echarts/v2/opts"

	"capgap/analysis"
	"capgap/report/words"
)

// node is a seat (Column 0) or a person (Column 1) of the network. The boot
// script turns column and row into a place.
type node struct {
	ID         string          `json:"id"`
	Name       string          `json:"name"` // what the tooltip says
	Column     int             `json:"x"`
	Row        int             `json:"y"`
	Symbol     string          `json:"symbol"`
	SymbolSize int             `json:"symbolSize"`
	ItemStyle  *opts.ItemStyle `json:"itemStyle"`
	Label      map[string]any  `json:"label"`
}

// link joins a seat with a person by their places in the list of nodes.
type link struct {
	Source    int             `json:"source"`
	Target    int             `json:"target"`
	Name      string          `json:"name"`
	LineStyle *opts.LineStyle `json:"lineStyle"`
}

// drawing lays the network out: seats from top to bottom, whoever takes a seat
// opposite it, and others where there is room.
type drawing struct {
	nodes   []node
	links   []link
	height  int // rows
	persons map[string]int
	undrawn map[string]bool
	free    []int // rows without a person
}

func newDrawing(rows []networkRow, picked []int) *drawing {
	d := &drawing{height: len(picked), persons: map[string]int{}, undrawn: map[string]bool{}}
	for row, i := range picked {
		d.addSeat(&rows[i], row)
		if rows[i].Takes == nil {
			d.free = append(d.free, row)
		}
	}
	for row, i := range picked {
		if rows[i].Takes != nil {
			d.addPerson(rows[i].Takes, row, "--accent")
		}
	}
	for row, i := range picked {
		for _, c := range rows[i].could() {
			d.addLink(row, &c)
		}
	}
	return d
}

func (d *drawing) addSeat(row *networkRow, at int) {
	n := node{ID: fmt.Sprintf("seat-%d", at), Row: at, Symbol: "circle", SymbolSize: 9, ItemStyle: &opts.ItemStyle{Color: "--accent"}}
	label, says := plain(row.Label), "stays empty"
	if row.Takes != nil {
		says = plain(row.Takes.Name) + " takes it"
	} else {
		n.ItemStyle = &opts.ItemStyle{Color: "--paper", BorderColor: "--red", BorderWidth: 2}
	}
	n.Name = label + "\n" + says
	n.Label = nodeLabel(label, "left")
	if row.Takes == nil {
		n.Label["color"] = "--red"
	}
	d.nodes = append(d.nodes, n)
}

func (d *drawing) addPerson(c *analysis.Candidate, at int, colour string) {
	d.persons[c.Person] = len(d.nodes)
	d.nodes = append(d.nodes, node{
		ID: fmt.Sprintf("person-%d", len(d.persons)), Name: plain(c.Name) + "\n" + plain(c.Title), Column: 1, Row: at,
		Symbol: "circle", SymbolSize: 9, ItemStyle: &opts.ItemStyle{Color: colour}, Label: nodeLabel(plain(c.Name), "right"),
	})
}

// addLink joins a seat with somebody who could take it; people who take no seat
// that is drawn find a place first.
func (d *drawing) addLink(row int, c *analysis.Candidate) {
	person, ok := d.persons[c.Person]
	if !ok {
		if len(d.persons) == networkPeople {
			d.undrawn[c.Person] = true
			return
		}
		d.addPerson(c, d.room(row), "--bar")
		person = d.persons[c.Person]
	}
	l := link{Source: row, Target: person, Name: plain(c.SeatLabel) + "\n" + plain(c.Name) + " could take it", LineStyle: &opts.LineStyle{Color: "--bar", Width: 1, Opacity: opts.Float(0.7)}}
	if c.Takes {
		l.Name = plain(c.SeatLabel) + "\n" + plain(c.Name) + " takes it"
		l.LineStyle = &opts.LineStyle{Color: "--accent", Width: 3, Opacity: opts.Float(1)}
	}
	d.links = append(d.links, l)
}

// room is the row without a person that is nearest to a row, or a new one.
func (d *drawing) room(row int) int {
	if len(d.free) == 0 {
		d.height++
		return d.height - 1
	}
	best := 0
	for i, at := range d.free {
		if apart(at, row) < apart(d.free[best], row) {
			best = i
		}
	}
	at := d.free[best]
	d.free = slices.Delete(d.free, best, best+1)
	return at
}

func apart(a, b int) int { return max(a-b, b-a) }

// cut says who the drawing leaves out: people for whom there was no room, and
// those whom the review does not list, of whom no name is known here.
func (d *drawing) cut(unlisted int) string {
	switch {
	case len(d.undrawn)+unlisted == 0:
		return ""
	case unlisted > 0:
		return " Some people who could take one of them are not drawn: only the best candidates of each seat are listed."
	}
	return fmt.Sprintf(" Not drawn: %s more who could take one of them.", words.Count(len(d.undrawn), "person"))
}

// unlisted counts the ready people of the seats picked whom the review does not
// list.
func unlisted(rows []networkRow, picked []int) int {
	n := 0
	for _, i := range picked {
		n += max(0, rows[i].CouldTake-len(rows[i].could()))
	}
	return n
}

// nodeLabel is text beside a node.
func nodeLabel(text, side string) map[string]any {
	return map[string]any{"show": true, "position": side, "formatter": text, "color": "--ink", "fontSize": 12, "lineHeight": 14}
}

// manyLinks is from how many lines on the thin ones are drawn fainter, so that
// the others can still be followed.
const manyLinks = 120

func (d *drawing) fade() {
	if len(d.links) < manyLinks {
		return
	}
	for _, l := range d.links {
		if l.LineStyle.Color == "--bar" {
			l.LineStyle.Opacity = opts.Float(0.3)
		}
	}
}

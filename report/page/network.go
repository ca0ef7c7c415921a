package page

import (
	"fmt"
	"slices"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"

	"capgap/analysis"
	"capgap/report/words"
)

// networkSeats is up to how many seats the network shows, and networkPeople how
// many people; with more seats it shows those that compete for the same people.
// namedOthers is how many names a line of the table has.
const (
	networkSeats  = 30
	networkPeople = 40
	namedOthers   = 8
)

// linkRow is the height of a seat in the network, in pixels.
const linkRow = 30

// network is who could take which seat now.
type network struct {
	Figure *figure
	Rows   []networkRow
}

// networkRow is one seat of the network's table.
type networkRow struct {
	analysis.Seat
	Takes   *analysis.Candidate  // who takes it when all seats are filled at once
	Others  []analysis.Candidate // who else could
	Unnamed int                  // further people who could, listed or not
	Nearest *analysis.Candidate  // the nearest of those who are not ready; for a seat that stays empty
}

// newNetwork lists the seats with the people who could take them, and draws those
// that can be drawn.
func newNetwork(r *analysis.Review) (network, error) {
	rows := networkRows(r)
	listed, _ := split(rows, listedSeats)
	figure, err := networkFigure(rows, contested(rows), r.Scope.Seats)
	return network{Figure: figure, Rows: listed}, err
}

// networkRows are the seats in the order of the review.
func networkRows(r *analysis.Review) []networkRow {
	candidates := bySeat(r.Seats, r.Candidates)
	rows := make([]networkRow, len(r.Seats))
	for i, s := range r.Seats {
		row := networkRow{Seat: s}
		for j := range candidates[s.ID] {
			c := &candidates[s.ID][j]
			switch {
			case c.Takes:
				row.Takes = c
			case ready(r.Model, c.Band) && !c.Sideways:
				row.Others = append(row.Others, *c)
			case s.Short && row.Nearest == nil && inSight(r.Model, c) && !c.Sideways:
				row.Nearest = c
			}
		}
		row.Unnamed = max(0, s.CouldTake-len(row.could())) + len(row.Others) - len(row.Named())
		rows[i] = row
	}
	return rows
}

// inSight reports whether a candidate is on the way, in a band with a limit.
func inSight(m analysis.Model, c *analysis.Candidate) bool {
	for _, b := range m.Bands[min(1, len(m.Bands)):] {
		if b.ID == c.Band {
			return b.Months >= 0
		}
	}
	return false
}

// Named are the others that the table names.
func (row *networkRow) Named() []analysis.Candidate {
	named, _ := split(row.Others, namedOthers)
	return named
}

// could are all who could take the seat now, whoever takes it first.
func (row *networkRow) could() []analysis.Candidate {
	if row.Takes == nil {
		return row.Others
	}
	return append([]analysis.Candidate{*row.Takes}, row.Others...)
}

// contested picks what is drawn: every seat where they are few; else, of those for
// which somebody is ready, first the seats that stay empty, each with the seats
// that those people take instead, then others. Rows keep their order.
func contested(rows []networkRow) []int {
	var picked []int
	if len(rows) <= networkSeats {
		for i := range rows {
			picked = append(picked, i)
		}
		return picked
	}
	taken := map[string]int{} // by person, the row
	for i := range rows {
		if rows[i].Takes != nil {
			taken[rows[i].Takes.Person] = i
		}
	}
	pick := func(i int) {
		if len(picked) < networkSeats && !slices.Contains(picked, i) {
			picked = append(picked, i)
		}
	}
	for i := range rows {
		if !rows[i].Short {
			continue
		}
		for _, c := range rows[i].Others {
			pick(i)
			if j, ok := taken[c.Person]; ok {
				pick(j)
			}
		}
	}
	for i := range rows {
		if rows[i].Takes != nil {
			pick(i)
		}
	}
	slices.Sort(picked)
	return picked
}

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

// networkFigure draws the rows picked; nil where there is nobody to draw.
func networkFigure(rows []networkRow, picked []int, seats int) (*figure, error) {
	const id = "people-and-seats"
	d := newDrawing(rows, picked)
	if len(d.links) == 0 {
		return nil, nil
	}
	says := networkWords(rows, picked, seats) + d.cut(unlisted(rows, picked))
	c := charts.NewGraph()
	c.SetGlobalOptions(base(id, says, "{b}")...)
	c.AddSeries("people and seats", nil, nil, charts.WithGraphChartOpts(opts.GraphChart{Layout: "none", Roam: opts.Bool(false)}))
	c.MultiSeries[0].Data, c.MultiSeries[0].Links = d.nodes, d.links
	text, err := options(c)
	key := []swatch{
		{Colour: "--accent", Line: "solid", Means: "takes the seat when all are filled at once"},
		{Colour: "--bar", Line: "thin", Means: "could take it too"},
		{Colour: "--red", Line: "ring", Means: "seat that stays empty"},
	}
	return &figure{ID: id, Says: says, Key: key, Layout: "network", Height: linkRow * d.height, Options: text}, err
}

// networkWords is the sentence under which the network stands.
func networkWords(rows []networkRow, picked []int, seats int) string {
	filled, hopeless := 0, 0
	for i := range rows {
		switch {
		case rows[i].Takes != nil:
			filled++
		case rows[i].CouldTake == 0:
			hopeless++
		}
	}
	says := fmt.Sprintf("People on the right could take the seats on the left tomorrow; each can take only one. At best %s of %s are filled.", words.Number(float64(filled)), words.Count(seats, "seat"))
	if empty := len(rows) - filled; empty > 0 {
		says += fmt.Sprintf(" Empty at the end: %s", words.Number(float64(empty)))
		if hopeless > 0 {
			says += fmt.Sprintf("; for %s of them nobody is ready, holders of a like seat aside", words.Number(float64(hopeless)))
		}
		says += "."
	}
	if len(picked) < len(rows) {
		says += fmt.Sprintf(" Drawn: %s for which somebody is ready, the ones that compete for the same people first.", words.Count(len(picked), "seat"))
	}
	return says
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

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
func newNetwork(r *analysis.Review, in *membership) (network, error) {
	rows := networkRows(r)
	listed, _ := split(rows, listedSeats)
	figure, err := networkFigure(rows, contested(rows), r.Scope.Seats, in)
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

// networkFigure draws the rows picked; nil where there is nobody to draw.
func networkFigure(rows []networkRow, picked []int, seats int, in *membership) (*figure, error) {
	const id = "people-and-seats"
	d := newDrawing(rows, picked)
	if len(d.links) == 0 {
		return nil, nil
	}
	says := networkWords(rows, picked, seats) + d.cut(unlisted(rows, picked))
	d.fade()
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
	return &figure{ID: id, Says: says, Key: key, Layout: "network", Rows: in.rows(seatsOf(rows, picked)), Options: text}, err
}

// seatsOf are the seats of the rows picked.
func seatsOf(rows []networkRow, picked []int) []analysis.Seat {
	seats := make([]analysis.Seat, len(picked))
	for i, at := range picked {
		seats[i] = rows[at].Seat
	}
	return seats
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

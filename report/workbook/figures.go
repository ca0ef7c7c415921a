package workbook

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/xuri/excelize/v2"

	"capgap/analysis"
	"capgap/report/words"
)

// span is a block of rows.
type span struct {
	first, last int
	title       string
}

func (s span) rows() int { return s.last - s.first + 1 }

// plot is a chart on Summary with the figures that it draws, which stand below
// the page. The best and the worst are seen at once, for the bars are sorted.
type plot struct {
	bars
	heads   []string // of what the bars are, then of each series
	colours []series // of each series, without its cells
	names   []string // of the bars
	values  [][]any  // of each bar, by series
}

func (b *book) plots() []plot {
	var out []plot
	list := []plot{b.readinessPlot(), b.unitPlot(), b.domainPlot()}
	if b.r.Is(analysis.BoardPack) {
		list = []plot{b.bandPlot(), b.depthPlot(), b.domainPlot()}
	}
	for _, p := range list {
		if len(p.names) > 0 {
			out = append(out, p)
		}
	}
	return out
}

// plotRows are the figures of a chart, which then knows where they stand.
func (b *book) plotRows(k *blocks, p *plot) {
	k.heading(p.title)
	k.heads(p.heads...)
	for i := range p.colours {
		k.right(2 + i)
	}
	first := k.row()
	for i, name := range p.names {
		k.add(append([]any{excelize.Cell{StyleID: b.styles.strong, Value: name}}, p.values[i]...)...)
	}
	last := k.row() - 1
	p.bars.names, p.count = fixed(summaryName, 1, first, 1, last), len(p.names)
	for i, s := range p.colours {
		s.name, s.values = fixed(summaryName, 2+i, first-1, 2+i, first-1), fixed(summaryName, 2+i, first, 2+i, last)
		p.series = append(p.series, s)
	}
}

// labelRoom is how wide the name of a bar may be, in digits.
const labelRoom = 36

// roomForNumbers is how many numbers would fit side by side on the longest bar.
const roomForNumbers = 25

// readinessPlot stacks the candidates of the highest seats by band.
func (b *book) readinessPlot() plot {
	shown := b.r.Seats[:min(len(b.r.Seats), mostBars)]
	p := plot{heads: []string{"Seat"}}
	p.title, p.format = "Candidates for each seat by time to ready", "0;;"
	p.alt = "Stacked bars: for each of the highest seats, the number of candidates in each band of readiness. The figures stand below the page; who is further away or not assessed is counted on the sheet Seats."
	if len(shown) < len(b.r.Seats) {
		p.title = fmt.Sprintf("Candidates by time to ready: the %d highest of %d seats", len(shown), len(b.r.Seats))
	}
	for i, band := range b.r.Model.Bands {
		if band.Months < 0 { // nobody waits for those
			break
		}
		ink := words.Ink
		if i < 2 {
			ink = words.Paper
		}
		p.about = "number of candidates, up to " + band.Name
		p.heads, p.colours = append(p.heads, band.Name), append(p.colours, series{colour: words.BandColour(i), ink: ink})
	}
	for _, x := range shown {
		var counts []any
		together := 0
		for i := range p.colours {
			n := nth(x.Bands, i)
			counts, together = append(counts, excelize.Cell{StyleID: b.styles.count, Value: n}), together+n
		}
		p.max = max(p.max, float64(together))
		p.names, p.values = append(p.names, clipped(x.Label, labelRoom)), append(p.values, counts)
	}
	if least := int(p.max) / roomForNumbers; least > 1 {
		p.about, p.format = fmt.Sprintf("%s, below %d without their number", p.about, least), fmt.Sprintf(`[<%d]"";0`, least)
	}
	return p
}

// unitPlot is the coverage of the departments, or of the next kind of unit where
// there is but one department or all of them lack nothing.
func (b *book) unitPlot() plot {
	var shown []named
	var p plot
	for _, kind := range []string{"department", "team", "location"} {
		var shares []named
		for _, u := range b.r.Units {
			if u.Kind == kind && u.Coverage.Known {
				shares = append(shares, named{u.Name, u.Coverage})
			}
		}
		if len(shares) > 1 && (shown == nil || full(shown) && !full(shares)) {
			shown = shares
			p = b.sharePlot("Coverage by "+kind, kind, shares, heldByOne)
		}
	}
	return p
}

// domainPlot is the coverage of the organisation in each domain, or its depth
// where somebody holds everything.
func (b *book) domainPlot() plot {
	if len(b.r.Units) == 0 {
		return plot{}
	}
	var coverage, depth []named
	for _, d := range b.r.Units[0].Domains {
		if d.Coverage.Known {
			coverage = append(coverage, named{b.domain(d.Domain), d.Coverage})
			depth = append(depth, named{b.domain(d.Domain), d.Depth})
		}
	}
	if !full(coverage) {
		return b.sharePlot("Coverage by domain", "Domain", coverage, heldByOne)
	}
	return b.sharePlot("Depth by domain", "Domain", depth, heldByTwo)
}

// What shares measure, under the titles of charts.
const (
	heldByOne = "requirements that somebody holds, by weight"
	heldByTwo = "requirements that two people hold, by weight"
)

func full(shares []named) bool {
	return !slices.ContainsFunc(shares, func(x named) bool { return x.value.Value < 1 })
}

// named is a figure with the name of what it is of.
type named struct {
	name  string
	value analysis.Figure
}

// sharePlot draws shares, the lowest first.
func (b *book) sharePlot(title, what string, shares []named, about string) plot {
	slices.SortStableFunc(shares, func(x, y named) int { return cmp.Compare(x.value.Value, y.value.Value) })
	p := plot{heads: []string{words.Capital(what), "Share"}, colours: []series{{colour: words.Accent, ink: words.Ink}}}
	p.title, p.about, p.format, p.max = title+", lowest first", about, shareFormats[0], 1.15
	p.alt = "Bars, the lowest first: " + title + ". The figures stand below the page."
	if len(shares) > mostBars {
		p.title = fmt.Sprintf("%s: the lowest %d of %d", title, mostBars, len(shares))
		shares = shares[:mostBars]
	}
	for _, x := range shares {
		p.names, p.values = append(p.names, clipped(x.name, labelRoom)), append(p.values, []any{b.styles.figure(x.value)})
	}
	return p
}

// chartRow sets charts side by side over the whole width of the page. One that
// stacks several series takes half as much again as the others.
func (b *book) chartRow(place span, widths []float64, plots []plot) error {
	const margin = 10
	page, parts, left := across(widths), 0, 0
	for _, c := range plots {
		parts += c.parts()
	}
	parts = max(parts, 4) // one chart alone need not fill the page
	for _, c := range plots {
		var column int
		column, c.left = columnAt(widths, left)
		width := page * c.parts() / parts
		c.width, c.height = uint(width-margin), uint(rowPixels*place.rows()-margin)
		if err := b.chart(summaryName, at(column, place.first), c.bars); err != nil {
			return err
		}
		left += width
	}
	return nil
}

// parts is how much of a row of charts this one takes, relative to others.
func (c bars) parts() int {
	if len(c.series) > 1 {
		return 3
	}
	return 2
}

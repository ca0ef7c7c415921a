package page

import (
	"fmt"
	"html/template"
	"slices"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"

	"capgap/analysis"
	"capgap/report/words"
)

// drawnSeats is how many seats the chart of readiness shows, the weakest first,
// and listedSeats how many the table beneath it; the workbook has them all.
const (
	drawnSeats  = 30
	listedSeats = 200
)

// readiness draws the candidates of each seat by band, weakest bench first. The
// bands with a limit are drawn; "beyond" is in the table only, where its many
// people cannot hide the few who matter.
func readiness(r *analysis.Review, in *membership) (*figure, error) {
	seats, _ := split(weakestFirst(r.Seats), drawnSeats)
	if len(seats) == 0 {
		return nil, nil
	}
	const id = "readiness-by-seat"
	says := "Candidates of each seat by the time they need to be ready; the seats with the weakest bench stand first." + drawn(len(seats), len(r.Seats))
	c := charts.NewBar()
	c.SetGlobalOptions(base(id, says, "{b}")...)
	c.SetGlobalOptions(charts.WithGridOpts(opts.Grid{Left: "220", Right: "120", Top: "2", Bottom: "2"}), silentAxis(), nameAxis(seatLabels(seats)))
	var key []swatch
	for i, b := range r.Model.Bands {
		if b.Months < 0 {
			continue
		}
		colour := fmt.Sprintf("--band-%d", i)
		key = append(key, swatch{Colour: template.CSS(colour), Means: b.Name})
		c.AddSeries(plain(b.Name), bandBars(seats, i, b), bandLook(colour)...)
	}
	c.AddSeries("ready", readyWords(r.Model, seats), charts.WithBarChartOpts(opts.BarChart{Stack: "bands"}))
	text, err := options(c)
	return &figure{ID: id, Says: says, Key: key, Layout: "bars", Rows: in.rows(seats), Options: text}, err
}

// weakestFirst orders seats by their bands, fewest ready people first; equals
// keep the order of the review.
func weakestFirst(seats []analysis.Seat) []analysis.Seat {
	sorted := slices.Clone(seats)
	slices.SortStableFunc(sorted, func(a, b analysis.Seat) int { return slices.Compare(a.Bands, b.Bands) })
	return sorted
}

func bandLook(colour string) []charts.SeriesOpts {
	return []charts.SeriesOpts{
		charts.WithBarChartOpts(opts.BarChart{Stack: "bands", BarWidth: "62%"}),
		charts.WithItemStyleOpts(opts.ItemStyle{Color: colour, BorderColor: "--paper", BorderWidth: 1}),
		charts.WithLabelOpts(opts.Label{Show: opts.Bool(true), Position: "inside", Color: colour + "-text", FontSize: 11, Formatter: "{c}"}),
	}
}

// bandBars are the bars of band i; a seat without anybody in it has none.
func bandBars(seats []analysis.Seat, i int, b analysis.BandLimit) []opts.BarData {
	data := make([]opts.BarData, len(seats))
	for j, s := range seats {
		if i < len(s.Bands) && s.Bands[i] > 0 {
			data[j] = opts.BarData{Name: plain(s.Label) + "\n" + words.Count(s.Bands[i], "candidate") + ": " + plain(b.Name), Value: s.Bands[i]}
		}
	}
	return data
}

// readyWords stand at the end of each bar: how many are ready, or that the seat
// has no bar at all. Narrow parts of a bar have no room for their number.
func readyWords(m analysis.Model, seats []analysis.Seat) []opts.BarData {
	data := make([]opts.BarData, len(seats))
	for j, s := range seats {
		says, colour := "no successor", "--red"
		if anybody(m, s) {
			says, colour = words.Number(float64(s.Bands[0]))+" "+plain(m.Bands[0].Name), "--ink"
		}
		data[j] = opts.BarData{Name: plain(s.Label) + "\n" + says, Value: 0,
			Label: &opts.Label{Show: opts.Bool(true), Position: "right", Color: colour, FontSize: 11, Formatter: says}}
	}
	return data
}

// anybody reports whether a seat has a candidate in a band with a limit.
func anybody(m analysis.Model, s analysis.Seat) bool {
	for i, n := range s.Bands {
		if n > 0 && i < len(m.Bands) && m.Bands[i].Months >= 0 {
			return true
		}
	}
	return false
}

func seatLabels(seats []analysis.Seat) []string {
	labels := make([]string, len(seats))
	for i, s := range seats {
		labels[i] = plain(s.Label)
	}
	return labels
}

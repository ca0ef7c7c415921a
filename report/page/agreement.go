package page

import (
	"fmt"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"

	"capgap/analysis"
	"capgap/report/words"
)

// drawnAgreed is how many competencies the chart of self and manager shows, and
// listedAgreed how many lines its tables have; the widest apart come first.
const (
	drawnAgreed  = 16
	listedAgreed = 60
)

// axisRoom is the room for the numbers beneath a chart, in pixels.
const axisRoom = 48

// agreement is the part on self and others. Raters who are unlike the rest are
// counted; their names are for HR and in the workbook only.
type agreement struct {
	*analysis.Agreement
	Figure       *figure
	Competencies []analysis.Agreed
	Units        []analysis.Agreed
}

func newAgreement(r *analysis.Review) (agreement, error) {
	out := agreement{Agreement: &r.Agreement}
	out.Competencies, _ = split(r.Agreement.Competencies, listedAgreed)
	out.Units, _ = split(r.Agreement.Units, listedAgreed)
	figure, err := selfAndManager(&r.Agreement)
	out.Figure = figure
	return out, err
}

// selfAndManager draws the difference of the organisation and of the competencies
// widest apart, each as a dot with its interval; nil where nothing can be said.
func selfAndManager(a *analysis.Agreement) (*figure, error) {
	if !a.All.Calibrated {
		return nil, nil
	}
	list := []analysis.Agreed{a.All}
	for _, c := range a.Competencies {
		if c.Calibrated && len(list) <= drawnAgreed {
			list = append(list, c)
		}
	}
	if len(list) == 1 {
		return nil, nil // the sentence says it
	}
	const id = "self-and-manager"
	says := fmt.Sprintf("How much higher people rate themselves than their managers do, in levels: the organisation, then the %s widest apart. The dot is the mean, the line its 95 %% interval; a line that crosses zero may be chance.", words.Count(len(list)-1, "competency"))
	c := charts.NewBoxPlot()
	c.SetGlobalOptions(base(id, says, "{b}")...)
	c.SetGlobalOptions(charts.WithGridOpts(opts.Grid{Left: "220", Right: "16", Top: "2", Bottom: fmt.Sprint(axisRoom - 4)}), nameAxis(agreedLabels(list)), levelAxis())
	c.AddSeries("interval", intervals(list), intervalLook()...)
	dots := charts.NewScatter()
	dots.AddSeries("mean", means(list), charts.WithItemStyleOpts(opts.ItemStyle{Color: "--accent"}), charts.WithScatterChartOpts(opts.ScatterChart{SymbolSize: 9}))
	c.Overlap(dots)
	text, err := options(c)
	return &figure{ID: id, Says: says, Layout: "dots", Options: text}, err
}

// levelAxis measures differences in levels.
func levelAxis() charts.GlobalOpts {
	return charts.WithXAxisOpts(opts.XAxis{
		Type: "value", Name: "levels, self minus manager", NameLocation: "middle", NameGap: 26, SplitLine: noLines(), AxisLine: ruled(),
		AxisLabel: &opts.AxisLabel{Show: opts.Bool(true), Color: "--muted", FontSize: 11},
	})
}

func intervalLook() []charts.SeriesOpts {
	return []charts.SeriesOpts{
		charts.WithItemStyleOpts(opts.ItemStyle{Color: "--accent", BorderColor: "--accent", BorderWidth: 1.5}),
		charts.WithMarkLineNameXAxisItemOpts(opts.MarkLineNameXAxisItem{Name: "no difference", XAxis: 0}),
		charts.WithMarkLineStyleOpts(opts.MarkLineStyle{
			Symbol: []string{"none", "none"}, LineStyle: &opts.LineStyle{Color: "--muted", Type: "dashed", Width: 1},
			Label: &opts.Label{Show: opts.Bool(false)},
		}),
	}
}

// intervals are box plots without a box: whiskers from Low to High.
func intervals(list []analysis.Agreed) []opts.BoxPlotData {
	var data []opts.BoxPlotData
	for _, a := range list {
		data = append(data, opts.BoxPlotData{Name: agreedWords(a), Value: [5]float64{a.Low, a.Mean, a.Mean, a.Mean, a.High}})
	}
	return data
}

func means(list []analysis.Agreed) []opts.ScatterData {
	var data []opts.ScatterData
	for i, a := range list {
		data = append(data, opts.ScatterData{Name: agreedWords(a), Value: [2]any{a.Mean, i}})
	}
	return data
}

func agreedLabels(list []analysis.Agreed) []string {
	labels := make([]string, len(list))
	for i, a := range list {
		labels[i] = plain(a.Name)
	}
	return labels
}

// agreedWords is the tooltip of a dot.
func agreedWords(a analysis.Agreed) string {
	return fmt.Sprintf("%s\n%s levels, between %s and %s\n%s of %s", plain(a.Name), signed(a.Mean), signed(a.Low), signed(a.High), words.Count(a.Pairs, "pair"), words.Count(a.People, "person"))
}

// signed writes a difference with its sign and two decimals, "+0.31", "−0.10".
func signed(d float64) string {
	text := analysis.Rounded(d, 2)
	switch {
	case text[0] == '-':
		return "−" + text[1:]
	case d > 0:
		return "+" + text
	}
	return text
}

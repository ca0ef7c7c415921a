package page

import (
	"encoding/json"
	"fmt"
	"html/template"
	"slices"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"

	"capgap/analysis"
	"capgap/report/words"
)

// A radar needs three axes to be a shape and is unreadable beyond twelve.
const (
	fewestAxes = 3
	mostAxes   = 12
)

// outline is one shape of a radar: levels by requirement of the role.
type outline struct {
	name   string
	levels analysis.Levels
}

// others is what the page needs to draw another candidate in place of the one
// drawn: the axes of each, since only what both are rated in can be drawn.
type others struct {
	Axes     []string      `json:"axes"` // of every requirement
	Required []int         `json:"required"`
	Holder   []float64     `json:"holder"` // −1 not rated; empty for a vacant seat
	People   []alternative `json:"people"`
}

// alternative is a candidate who can be chosen; Draw are the requirements drawn,
// too few for a picture where the ratings have too little in common.
type alternative struct {
	Name   string    `json:"name"`
	Levels []float64 `json:"levels"`
	Draw   []int     `json:"draw"`
}

// newOthers gathers the candidates of a seat who can be chosen for its radar.
func newOthers(m analysis.Model, needs []analysis.Requirement, holder *analysis.Holder, candidates []analysis.Candidate) (template.JS, error) {
	var o others
	var drawn []outline
	if holder != nil {
		drawn = append(drawn, outline{holder.Name, holder.Levels})
		o.Holder = holder.Levels
	}
	for _, q := range needs {
		o.Axes, o.Required = append(o.Axes, plain(competency(m, q.Competency))), append(o.Required, q.Level)
	}
	for _, c := range candidates {
		people := append(slices.Clone(drawn), outline{c.Name, c.Levels})
		o.People = append(o.People, alternative{plain(c.Name), c.Levels, axes(needs, people)})
	}
	text, err := json.Marshal(o)
	if err != nil {
		return "", fmt.Errorf("candidates of a radar: %w", err)
	}
	return template.JS(text), nil
}

// radar draws people against the requirements of a role. The axes are the
// heaviest requirements, must-haves first, for which everybody drawn is rated:
// the centre would read as level 0, which is not the same as "not rated".
// It is nil when fewer than three axes remain.
func radar(id, seat string, m analysis.Model, needs []analysis.Requirement, people []outline) (*figure, error) {
	axes := axes(needs, people)
	if len(people) == 0 || len(axes) < fewestAxes {
		return nil, nil
	}
	says := fmt.Sprintf("Levels asked for %s and held, in its %d heaviest rated requirements.", seat, len(axes))
	c := charts.NewRadar()
	c.SetGlobalOptions(base(id, says, "")...)
	c.SetGlobalOptions(charts.WithRadarComponentOpts(spokes(m, needs, axes)))
	c.AddSeries("required", shape("required", needed(needs, axes)), requiredLook()...)
	key := []swatch{{Colour: "--band-3", Means: "required"}}
	for i, p := range people {
		colour, stroke := "--accent", "solid"
		if i > 0 {
			colour, stroke = "--second", "dashed"
		}
		c.AddSeries(plain(p.name), shape(plain(p.name), held(p.levels, axes)), lineLook(colour, stroke)...)
		key = append(key, swatch{Colour: template.CSS(colour), Line: stroke, Means: p.name})
	}
	text, err := options(c)
	return &figure{ID: id, Says: says, Key: key, Layout: "radar", Options: text}, err
}

// axes picks the requirements to draw, as places in needs, rising.
func axes(needs []analysis.Requirement, people []outline) []int {
	var places []int
	for i := range needs {
		if ratedForAll(people, i) {
			places = append(places, i)
		}
	}
	slices.SortStableFunc(places, func(a, b int) int { return heaviness(needs[b]) - heaviness(needs[a]) })
	places, _ = split(places, mostAxes)
	slices.Sort(places)
	return places
}

func ratedForAll(people []outline, i int) bool {
	for _, p := range people {
		if i >= len(p.levels) || p.levels[i] < 0 {
			return false
		}
	}
	return true
}

// heaviness orders requirements for the choice of axes: every must-have before
// any other, then by weight.
func heaviness(need analysis.Requirement) int {
	if need.MustHave {
		return 100 + need.Weight
	}
	return need.Weight
}

func spokes(m analysis.Model, needs []analysis.Requirement, axes []int) opts.RadarComponent {
	var indicators []*opts.Indicator
	for _, i := range axes {
		indicators = append(indicators, &opts.Indicator{Name: plain(competency(m, needs[i].Competency)), Max: 5})
	}
	line := &opts.LineStyle{Color: "--rule"}
	return opts.RadarComponent{
		Indicator: indicators, SplitNumber: 5, Shape: "polygon",
		SplitArea: &opts.SplitArea{Show: opts.Bool(false)},
		SplitLine: &opts.SplitLine{Show: opts.Bool(true), LineStyle: line},
		AxisLine:  &opts.AxisLine{Show: opts.Bool(true), LineStyle: line},
		AxisName:  &opts.AxisName{Show: opts.Bool(true), Color: "--ink", FontSize: 11},
	}
}

// competency is the name of the competency with this id.
func competency(m analysis.Model, id string) string {
	for _, c := range m.Competencies {
		if c.ID == id {
			return c.Name
		}
	}
	return id
}

func shape(name string, values []float64) []opts.RadarData {
	return []opts.RadarData{{Name: name, Value: values}}
}

func needed(needs []analysis.Requirement, axes []int) []float64 {
	values := make([]float64, len(axes))
	for i, at := range axes {
		values[i] = float64(needs[at].Level)
	}
	return values
}

func held(levels analysis.Levels, axes []int) []float64 {
	values := make([]float64, len(axes))
	for i, at := range axes {
		values[i] = levels[at]
	}
	return values
}

func requiredLook() []charts.SeriesOpts {
	return []charts.SeriesOpts{
		charts.WithItemStyleOpts(opts.ItemStyle{Color: "--band-3"}),
		charts.WithLineStyleOpts(opts.LineStyle{Color: "--band-3", Width: 1}),
		charts.WithAreaStyleOpts(opts.AreaStyle{Color: "--band-3", Opacity: opts.Float(0.5)}),
	}
}

func lineLook(colour, stroke string) []charts.SeriesOpts {
	return []charts.SeriesOpts{
		charts.WithItemStyleOpts(opts.ItemStyle{Color: colour}),
		charts.WithLineStyleOpts(opts.LineStyle{Color: colour, Width: 2, Type: stroke}),
	}
}

// levelOrNone is level i of a list, words.Unknown where there is none.
func levelOrNone(levels analysis.Levels, i int) string {
	if i < 0 || i >= len(levels) {
		return words.Unknown
	}
	return words.Level(levels[i])
}

package page

import (
	"encoding/json"
	"fmt"
	"html/template"
	"strings"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"
	"github.com/go-echarts/go-echarts/v2/types"

	"capgap/report/words"
)

// figure is one chart with the words that stand for it.
type figure struct {
	ID      string      // id of the element, unique on the page
	Says    string      // what the chart shows, in a sentence: caption and text alternative
	Key     []swatch    // what the colours mean, in the order of the chart
	Layout  string      // how the page fits it to its width: a name in assets/widths.js
	Rows    string      // the units of each of its rows, "2 7|3|", for whoever chooses a unit; "" where it has none
	First   int         // of a part of the map of coverage: the rows before it
	Options template.JS // for the chart library, as JSON
}

// swatch is a colour and its meaning.
type swatch struct {
	Colour template.CSS // a custom property of the style sheet, "--red"
	Line   string       // "", or "solid" or "dashed" where the colour is that of a line
	Means  string
}

// chart is what the four kinds of charts have in common.
type chart interface {
	Validate()
	JSON() map[string]any
}

// options turns c into JSON for the boot script. encoding/json escapes <, > and
// &, so that no name can leave the script element; the Render functions of
// go-echarts do not, and are never called. Tooltips are drawn as text (richText),
// never as HTML.
func options(c chart) (template.JS, error) {
	c.Validate()
	all := c.JSON()
	all["tooltip"] = tooltip(all["tooltip"].(opts.Tooltip))
	text, err := json.Marshal(all)
	if err != nil {
		return "", fmt.Errorf("options of a chart: %w", err)
	}
	return template.JS(text), nil
}

// tooltip adds the settings that go-echarts has no field for.
func tooltip(t opts.Tooltip) map[string]any {
	return map[string]any{
		"show": true, "trigger": t.Trigger, "formatter": t.Formatter,
		"renderMode": "richText", "confine": true,
		"backgroundColor": "--paper", "borderColor": "--rule", "borderWidth": 1, "padding": 8,
		"textStyle": map[string]any{"color": "--ink", "fontSize": 12, "fontWeight": "normal"},
	}
}

// base are the settings that every chart shares: no title and no legend (both
// stand in the page as text), no animation, a description for screen readers.
// An empty tip leaves the library's own tooltip.
func base(id, says, tip string) []charts.GlobalOpts {
	return []charts.GlobalOpts{
		charts.WithInitializationOpts(opts.Initialization{ChartID: id}),
		charts.WithAnimation(false),
		charts.WithColorsOpts(opts.Colors{"--accent"}),
		charts.WithTitleOpts(opts.Title{Show: opts.Bool(false), Left: "0", Top: "0"}),
		charts.WithLegendOpts(opts.Legend{Show: opts.Bool(false), Left: "0", Top: "0"}),
		charts.WithTooltipOpts(opts.Tooltip{Trigger: "item", Formatter: types.FuncStr(tip)}),
		charts.WithAriaOpts(&opts.Aria{Enabled: opts.Bool(true), Label: &opts.AriaLabel{Description: says}}),
	}
}

// drawn says that a chart shows only some of all, "" when it shows them all.
func drawn(shown, all int) string {
	if shown >= all {
		return ""
	}
	return fmt.Sprintf(" The first %d of %s are drawn.", shown, words.Number(float64(all)))
}

// plain is foreign text as a chart may show it. The library reads braces as
// markup within labels and tooltips, so round ones take their place.
func plain(text string) string {
	return strings.NewReplacer("{", "(", "}", ")").Replace(words.Clean(text))
}

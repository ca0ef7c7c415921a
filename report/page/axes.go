package page

import (
	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"
)

// Every chart labels its marks directly, so axes have neither line, tick nor
// grid. Each caller gets its own copy: go-echarts writes into its options.

func bareLine() *opts.AxisLine { return &opts.AxisLine{Show: opts.Bool(false)} }

func noTick() *opts.AxisTick { return &opts.AxisTick{Show: opts.Bool(false)} }

func noLines() *opts.SplitLine { return &opts.SplitLine{Show: opts.Bool(false)} }

// nameAxis lists names from top to bottom; data is a list of strings or of
// category.
func nameAxis(data any) charts.GlobalOpts {
	return charts.WithYAxisOpts(opts.YAxis{
		Type: "category", Inverse: opts.Bool(true), Data: data, AxisLine: bareLine(), SplitLine: noLines(),
		AxisLabel: &opts.AxisLabel{Show: opts.Bool(true), Interval: "0", Color: "--ink", FontSize: 12, Overflow: "truncate"},
	})
}

// silentAxis measures from left to right without saying so.
func silentAxis() charts.GlobalOpts {
	return charts.WithXAxisOpts(opts.XAxis{Type: "value", Show: opts.Bool(false), Min: 0})
}

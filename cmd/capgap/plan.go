package main

import (
	"errors"
	"fmt"
	"strings"

	"capgap/analysis"
	"capgap/ingest"
	"capgap/reference"
)

// planFlags say what the plan is to reach and what a step costs.
type planFlags struct {
	Target target `placeholder:"MEASURE=SHARE" help:"What the plan is to reach: net=0.8, coverage=95% or depth=90%. Four fifths of the seats when left out, all of them where that is reached."`
	Prices string `path:"" placeholder:"FILE" help:"What a step costs by competency: columns competency, level 1 to level 5, unit. Months of development when left out."`
}

// target is a goal on the command line.
type target analysis.Target

// targets are the measures that a plan can raise.
var targets = []string{"net", "coverage", "depth"}

// UnmarshalText takes MEASURE=SHARE.
func (t *target) UnmarshalText(text []byte) error {
	measure, value, ok := strings.Cut(string(text), "=")
	known := false
	for _, name := range targets {
		known = known || name == measure
	}
	if !ok || !known {
		return fmt.Errorf("%q is no target: write net=0.8, coverage=95%% or depth=90%%", text)
	}
	var s share
	if err := s.UnmarshalText([]byte(value)); err != nil {
		return err
	}
	*t = target{Measure: measure, Share: float64(s)}
	return nil
}

// plan hands the flags on to the analysis.
func (f *planFlags) plan(model *reference.Model, to *analysis.Options) error {
	to.Target = analysis.Target(f.Target)
	if f.Target.Measure != "" {
		to.Chosen = append(to.Chosen, analysis.Parameter{Name: "target of the plan", Value: fmt.Sprintf("%s=%g", f.Target.Measure, f.Target.Share), From: "--target"})
	}
	if f.Prices == "" {
		return nil
	}
	prices, err := ingest.ReadPrices(f.Prices, ingest.Options{Match: matcher(model), Competencies: competencies(model)})
	var stop *ingest.StopError
	if errors.As(err, &stop) {
		return fail(exitInput, &stopped{stop}, "")
	}
	if err != nil {
		return err
	}
	to.Prices = analysis.Prices{Unit: prices.Unit, Steps: prices.Steps}
	to.Chosen = append(to.Chosen, analysis.Parameter{Name: "price list of the plan", Value: prices.File.Name + ", SHA-256 " + prices.File.SHA256, From: "--prices"})
	return nil
}

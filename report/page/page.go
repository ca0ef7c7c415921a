// Package page writes a review as one HTML file: readable on a screen without a
// network, and printable as a board paper.
//
// Read page.go (what is on the page), then the sections in the reader's order:
// change.go, network.go with drawing.go, readiness.go, coverage.go with heatmap.go,
// dependence.go, leaving.go, seats.go with radar.go, plan.go, agreement.go. The
// words are in templates/, the look in assets/style.css and assets/print.css.
// figure.go turns a chart into data; assets/charts.js draws it, assets/widths.js
// says how it uses its room, assets/choose.js and assets/profile.js let a reader
// choose (units.go says what belongs to which unit), assets/boot.js begins.
// policy.go and library.go keep the file safe.
//
// Names in a review come from foreign spreadsheets and are hostile until
// escaped. Three things keep them text: html/template escapes what stands in the
// page; charts are JSON in a data element and never code; and the policy in the
// head allows two scripts, by their hashes, and no address at all.
//
// The page computes nothing. It picks what to show (the first so many of a
// list), says how many it leaves out, and prints figures as the review has them.
package page

import (
	"bytes"
	"embed"
	"fmt"
	"html/template"
	"io"

	"capgap/analysis"
)

//go:embed templates/*.html
var templates embed.FS

// The script of the page, in the order in which it runs.
//
//go:embed assets/charts.js
var charting string

//go:embed assets/widths.js
var widths string

//go:embed assets/choose.js
var choosing string

//go:embed assets/profile.js
var profiling string

//go:embed assets/boot.js
var starting string

// boot is the whole of it in a scope of its own.
var boot = "(function () {\n\"use strict\";\nvar root = document.documentElement, paper = false, waiting = 0;\n" + charting + widths + choosing + profiling + starting + "})();\n"

//go:embed assets/style.css
var style string

//go:embed assets/print.css
var printing string

// listedGaps is how many gaps the page lists; the workbook has them all.
const listedGaps = 12

// content is what the templates see.
type content struct {
	*analysis.Review
	Style         template.CSS
	Policy        string
	Library, Boot template.JS

	Change     *change // hides that of the review: with its charts
	Choices    []choices
	Readiness  *figure
	SeatList   []analysis.Seat
	Coverage   coverage
	TopGaps    []analysis.Gap
	UnitGaps   []analysis.Gap      // further ones, the worst of each unit
	Firm       []analysis.Headline // those whose fragility is known
	Network    network
	Leaving    *figure // the chart of dependence
	DependOn   []analysis.Dependence
	WorstPairs []analysis.Pair
	MorePairs  []analysis.Pair // folded away
	LeavingOf  leaving
	AtRisk     []analysis.Seat
	SeatViews  []seat
	Plan       *plan
	Agreed     agreement
}

// Write writes r as one HTML page to w, without closing it. The same review
// gives the same bytes. An error comes from w, or says that the chart library is
// not the one that was reviewed.
func Write(w io.Writer, r *analysis.Review) error {
	script, err := library()
	if err != nil {
		return err
	}
	return write(w, r, string(script))
}

// write is Write with any chart library.
func write(w io.Writer, r *analysis.Review, script string) error {
	page, err := newContent(r)
	if err != nil {
		return err
	}
	page.Style = template.CSS(palette() + style + printing)
	page.Library, page.Boot = template.JS(script), template.JS(boot)
	page.Policy = policy(script, boot)
	layout, err := template.New("page.html").Funcs(functions(r)).ParseFS(templates, "templates/*.html")
	if err != nil {
		return fmt.Errorf("templates of the page: %w", err)
	}
	var out bytes.Buffer
	if err := layout.Execute(&out, page); err != nil {
		return fmt.Errorf("page: %w", err)
	}
	if _, err := out.WriteTo(w); err != nil {
		return fmt.Errorf("page: %w", err)
	}
	return nil
}

// newContent picks and draws what is on the page.
func newContent(r *analysis.Review) (*content, error) {
	c := &content{Review: r, AtRisk: atRisk(r.Seats)}
	c.SeatList, _ = split(r.Seats, listedSeats)
	c.TopGaps, _ = split(r.Gaps, listedGaps)
	c.UnitGaps, c.Choices = unitGaps(r), newChoices(r)
	c.DependOn, _ = split(r.Dependence, listedPeople)
	c.Firm = firm(r.Headlines)
	c.WorstPairs, c.MorePairs = split(r.Pairs.Worst, openPairs)
	c.MorePairs, _ = split(c.MorePairs, listedPairs-openPairs)
	c.LeavingOf = newLeaving(r)
	var err error
	in := newMembership(r)
	if c.Network, err = newNetwork(r, in); err != nil {
		return nil, err
	}
	if c.Change, err = newChange(r); err != nil {
		return nil, err
	}
	if c.Readiness, err = readiness(r, in); err != nil {
		return nil, err
	}
	if c.Coverage, err = newCoverage(r); err != nil {
		return nil, err
	}
	if c.Leaving, err = dependence(r, in); err != nil {
		return nil, err
	}
	if c.Plan, err = newPlan(r); err != nil {
		return nil, err
	}
	if c.Agreed, err = newAgreement(r); err != nil {
		return nil, err
	}
	c.SeatViews, err = newSeats(r)
	return c, err
}

// atRisk are the seats at risk, at most listedSeats.
func atRisk(seats []analysis.Seat) []analysis.Seat {
	var out []analysis.Seat
	for _, s := range seats {
		if s.AtRisk && len(out) < listedSeats {
			out = append(out, s)
		}
	}
	return out
}

// firm are the headlines of which it is known how few errors would change them.
func firm(headlines []analysis.Headline) []analysis.Headline {
	var out []analysis.Headline
	for _, h := range headlines {
		if h.Fragility != nil && h.Fragility.Sentence != "" {
			out = append(out, h)
		}
	}
	return out
}

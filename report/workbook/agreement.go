package workbook

import "capgap/analysis"

const agreementName = "Agreement"

// agreed is how far self and manager are apart, in all, in a unit or in a competency.
type agreed struct {
	kind string
	analysis.Agreed
}

// agreement sets what people say of themselves beside what their managers say.
// Single raters stand on Data quality.
func (b *book) agreement() error {
	s := &b.styles
	return writeTable(b, tableSheet{
		name: agreementName, title: "Self and others", frozen: 2, repeats: 1,
		note: b.r.Agreement.Sentence + " No rating is changed by it.",
	}, []column[agreed]{
		{"Of", 14, s.short, func(x agreed) any { return x.kind }},
		{"Name", 40, s.strong, func(x agreed) any { return x.Name }},
		{"Pairs of ratings", 10, s.count, func(x agreed) any { return x.Pairs }},
		{"People", 10, s.count, func(x agreed) any { return x.People }},
		{"Self above manager, levels", 12, s.mean, s.calibrated(func(x agreed) float64 { return x.Mean })},
		{"likely from", 10, s.mean, s.calibrated(func(x agreed) float64 { return x.Low })},
		{"to", 10, s.mean, s.calibrated(func(x agreed) float64 { return x.High })},
		{"Agreement: 1 full, 0 as by chance", 13, s.mean, s.calibrated(func(x agreed) float64 { return x.Kappa })},
		{"What it says", 46, s.after, func(x agreed) any { return inWords(x.Agreed) }},
	}, b.agreedList())
}

// agreedList is the organisation, then its units and the competencies.
func (b *book) agreedList() []agreed {
	a := &b.r.Agreement
	if a.All.Pairs == 0 {
		return nil
	}
	list := []agreed{{"organisation", a.All}}
	for _, u := range a.Units {
		list = append(list, agreed{"unit", u})
	}
	for _, c := range a.Competencies {
		list = append(list, agreed{"competency", c})
	}
	return list
}

// calibrated is a number of an entry with enough pairs, "–" for others.
func (s *styles) calibrated(value func(agreed) float64) func(agreed) any {
	return func(x agreed) any {
		if !x.Calibrated {
			return s.figure(analysis.Figure{})
		}
		return value(x)
	}
}

func inWords(a analysis.Agreed) string {
	switch {
	case !a.Calibrated:
		return "uncalibrated: too few pairs or people"
	case a.Low > 0:
		return "people rate themselves higher"
	case a.High < 0:
		return "people rate themselves lower"
	}
	return "no difference that could not be chance"
}

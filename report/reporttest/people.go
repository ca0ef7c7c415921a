package reporttest

import "capgap/analysis"

// Names that a report must show as they are.
const (
	Formula = "=cmd|'/c calc'!A1"
	Script  = "<script>alert('x')</script>"
	Broken  = "Bob </script><img src=x onerror=alert(1)>"
	Long    = "Maximiliane-Friederike von Hohenstaufen-Donaudampfschifffahrt"
	Arabic  = "محمد عبد الرحمن العلي"
	Chinese = "王小明"
)

// The departments; the second is as long as departments get.
const (
	infrastructure = "Infrastructure"
	applications   = "Anwendungsentwicklung und Unternehmensdatenverarbeitung Süd"
	service        = "Service & <Support>"
)

// x is "not rated".
const x = -1

func people() []analysis.Person {
	return []analysis.Person{
		person("00001", "Ana Ferreira", "Head of IT", "", "head-of-it", "mmmmmmmmm-mm", 5, 4, 4, 5, 3, 3, 2, 4, 4, x, 5, 5),
		person("00002", Formula, "IT Director", infrastructure, "it-director", "mmtmmmmmmm-m", 4, 5, 4, 4, 4, 4, 4, 4, 4, 4, x, 5),
		person("00003", Arabic, "IT Director", applications, "it-director", "mmmmssssmsmm", 4, 3, 4, 3, 2, 3, 3, 3, 4, 2, 4, 4),
		person("00004", Chinese, "IT Manager", service, "it-manager", "sssssssssxss", 2, 3, 3, 3, 4, 3, 2.5, 3, 4, x, 4, 3),
		person("00005", Script, "Cloud Engineer", infrastructure, "", "ssssmmmss-ss", 1, 1, 1, 2, 4, 5, 3, 3, 2, x, 2, 2),
		person("00006", Long, "Network Engineer", infrastructure, "", "-sssmm-mm-ss", x, 3, 3, 3, 4, 4, x, 3, 4, x, 3, 3),
		person("00007", Broken, "IT Manager", service, "it-manager", "-ssss-s-s-s-", x, 2, 3, 3, 3, x, 2, x, 4, x, 2, x),
		person("00008", "Zoë O’Brien", "Security Analyst", service, "", "------------", x, x, x, x, x, x, x, x, x, x, x, x),
	}
}

func person(id, name, title, unit, role, sources string, levels ...float64) analysis.Person {
	p := analysis.Person{
		ID: id, Name: name, Title: title, Unit: unit, Role: role,
		Levels: levels, Sources: sources, Self: levels,
		From: "roster.xlsx, sheet \"Team\", row " + number(3+int(id[4]-'0')),
	}
	if role != "" {
		fit := fit(levels, role)
		p.Fit = &fit
	}
	return p
}

// fit measures levels, by competency, against a role of the model.
func fit(levels []float64, role string) analysis.Fit {
	var f analysis.Fit
	var weight, rated, met, gap float64
	for i, n := range required(role) {
		need := float64(n) // the level and the weight
		if n == 0 {
			continue
		}
		f.Required++
		weight += need
		if levels[i] < 0 {
			continue
		}
		f.Rated++
		rated += need
		met += need * min(1, levels[i]/need)
		gap += max(0, need-levels[i])
		if levels[i] >= need {
			f.Met++
		}
	}
	f.Completeness = rated / weight
	f.Assessed = f.Completeness >= 0.7
	f.Fit, f.GapIndex = met/rated, gap/rated
	return f
}

// byRole picks the levels of a role's requirements.
func byRole(levels []float64, role string) analysis.Levels {
	var out analysis.Levels
	for i, need := range required(role) {
		if need > 0 {
			out = append(out, levels[i])
		}
	}
	return out
}

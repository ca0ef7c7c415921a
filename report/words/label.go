package words

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"capgap/analysis"
)

// Symbol is the sign that stands beside a state's colour: an empty ball for
// nobody, half for one, full for two or more; of board packs an open ball for
// nobody or one, and a cross for what is hidden.
func Symbol(s analysis.State) string {
	switch s {
	case analysis.Thin:
		return "◌"
	case analysis.Hidden:
		return "×"
	case analysis.Red:
		return "○"
	case analysis.Amber:
		return "◐"
	case analysis.Green:
		return "●"
	}
	return Unknown
}

// State is a coverage state in words.
func State(s analysis.State) string {
	switch s {
	case analysis.Thin:
		return "nobody or one person"
	case analysis.Hidden:
		return "hidden"
	case analysis.Red:
		return "nobody"
	case analysis.Amber:
		return "one person only"
	case analysis.Green:
		return "two or more"
	}
	return "not rated or not required"
}

// Band is the name of the readiness band with this id, "not assessed" for "",
// and the id itself where the model has no such band.
func Band(m analysis.Model, id string) string {
	if id == "" {
		return "not assessed"
	}
	for _, b := range m.Bands {
		if b.ID == id {
			return b.Name
		}
	}
	return id
}

// Date writes an ISO date as "5 November 2026"; other text is returned as it is.
func Date(iso string) string {
	return analysis.DateInWords(iso)
}

// Gates lists the gates that are not passed, "years in IT: 6, asked at least 8",
// on one line; "" means that all are passed.
func Gates(gates []analysis.Gate) string {
	var open []string
	for _, g := range gates {
		switch g.State {
		case "failed":
			open = append(open, g.Name+": "+g.Actual+", asked "+g.Asked)
		case "unknown":
			open = append(open, g.Name+": unknown, asked "+g.Asked)
		}
	}
	return strings.Join(open, "; ")
}

// Capital is text with its first letter as a capital.
func Capital(text string) string {
	r, size := utf8.DecodeRuneInString(text)
	if size == 0 {
		return ""
	}
	return string(unicode.ToUpper(r)) + text[size:]
}

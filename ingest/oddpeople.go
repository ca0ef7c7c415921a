package ingest

import (
	"fmt"
	"slices"
	"strings"
)

// privateDomains are where people have addresses of their own.
var privateDomains = []string{
	"gmail", "googlemail", "outlook", "hotmail", "live", "msn", "yahoo", "ymail", "icloud", "me", "aol", "gmx", "web", "t-online",
	"freenet", "proton", "protonmail", "mail", "qq", "163", "126", "orange", "free", "laposte", "wanadoo", "libero", "yandex",
}

// oddEmail says what is odd about an address that stands for an id, "" if nothing is.
func oddEmail(email string) string {
	name, domain, ok := strings.Cut(email, "@")
	if !ok || name == "" || !strings.Contains(domain, ".") || strings.ContainsAny(email, " ,;<>()") || strings.Count(email, "@") > 1 {
		return "is no e-mail address, and stands for the id"
	}
	first, rest, _ := strings.Cut(strings.ToLower(domain), ".")
	if slices.Contains(privateDomains, first) && !strings.Contains(rest, "example") && len(rest) <= 5 {
		return "is a private address, and stands for the id: it may change, and other files may have the one of the firm"
	}
	return ""
}

// tellTwoIDs names people who may be one person under two ids: one name, and one
// e-mail, hire date or job title and team. They are never merged.
func (l *loader) tellTwoIDs() {
	bearers := map[string][]int32{}
	names := l.namesOfPeople().exact
	if names.shared == 0 {
		return
	}
	for n := range int32(len(l.data.People)) {
		p := &l.data.People[n]
		key := nameKey(p.Name)
		if only, _ := names.find(key); key == "" || only == n {
			continue
		}
		for _, other := range bearers[key] {
			if same := sameInBoth(&l.data.People[other], p); same != "" {
				s, at := l.origin(n)
				l.add(s.place, Problem{Code: codeTwoIDs, Action: Warn, At: at, Value: p.ID,
					Message: fmt.Sprintf("is the id of %s, as %q in %s is, with the same %s: perhaps one person under two ids, who counts twice", p.Name, l.data.idOf(other), l.data.Place(l.rowOf(other)), same),
					Cure:    "if it is one person, delete one of the two rows; nothing is merged by itself"})
				break
			}
		}
		bearers[key] = append(bearers[key], n)
	}
}

// sameInBoth is what beside the name two people have in common.
func sameInBoth(a, b *Person) string {
	switch {
	case a.Email != "" && foldKey(a.Email) == foldKey(b.Email):
		return "e-mail"
	case a.Hired != 0 && a.Hired == b.Hired:
		return "hire date"
	case a.Hired == 0 && b.Hired == 0 && a.Title != "" && foldKey(a.Title) == foldKey(b.Title) && foldKey(a.Team) == foldKey(b.Team):
		return "job title"
	}
	return ""
}

// delicateWords speak of health, union or belief in a free text.
var delicateWords = []string{
	"sick leave", "sickness", "illness", "burnout", "burn-out", "pregnan", "maternity", "disabled", "disability", "depression", "cancer", "hiv",
	"trade union", "union member", "religio", "krankheit", "krankgeschrieben", "schwanger", "elternzeit", "behinder", "gewerkschaft", "konfession",
	"maladie", "enceinte", "syndicat", "handicap", "enfermedad", "embaraz", "sindicato", "discapacidad",
}

// tellDelicate warns of free text about health, union or belief, without
// repeating it.
func (r *rosterReader) tellDelicate() {
	for _, f := range [...]field{fieldEducation, fieldCertifications} {
		b := cell(r.cells, r.sheet.at[f])
		if len(b) < len("hiv") {
			continue
		}
		text := strings.ToLower(string(b))
		if slices.ContainsFunc(delicateWords, func(w string) bool { return strings.Contains(text, w) }) {
			r.add(r.sheet.place, r.problem(codeDelicate, Warn, r.sheet.at[f], "", "holds special-category words: it seems to speak of health, a union or belief", "take such remarks out of the export; no report for the board shows this column"))
		}
	}
}

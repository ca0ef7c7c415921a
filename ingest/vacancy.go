package ingest

import (
	"slices"
	"strings"
)

// vacant reports whether a name says that nobody holds the seat.
func vacant(name string) bool {
	return vacantWord(foldWord(name)) || vacantRemark(name)
}

// vacantWord reports the folded words that stand in the place of a name where a
// seat is empty.
func vacantWord(word string) bool {
	switch word {
	case "",
		"vacant", "vacancy", "vacantpost", "vacantposition", "vacantseat", "vacantrole", "unfilled", "open", "openposition", "openpost", "openrole",
		"notfilled", "unoccupied", "unassigned", "noincumbent", "currentlyvacant", "positionvacant", "postvacant", "rolevacant", "seatvacant",
		"newpost", "newposition", "tobenamed", "tobeannounced", "hiring", "underrecruitment", "inrecruitment", "recruitmentinprogress", "recruitmentunderway",
		"beingrecruited", "awaitingappointment", "appointmentpending", "pendingappointment", "tbn",
		"zubesetzen", "neuzubesetzen", "wirdbesetzt", "nichtbesetzt", "stelleoffen", "stellevakant",
		"postevacant", "àpourvoir", "posteàpourvoir", "nonpourvu", "vacante", "puestovacante", "vago", "vaga", "posizionevacante",
		"nd", "na", "tba", "tbc", "tbd", "tbh", "tbr", "tobeconfirmed", "tobedetermined", "toberecruited", "tobehired", "tobeappointed",
		"tobefilled", "recruiting", "newhire", "eliminated", "nn", "vakant", "unbesetzt", "offen", "offenestelle":
		return true
	}
	return false
}

// vacantRemark reports "Vacant - network" and "VACANT (was B. Hall)", but not a
// Mr Vacant Smith.
func vacantRemark(name string) bool {
	first, rest, _ := strings.Cut(name, " ")
	word := strings.Trim(first, "-–—:,;.()[]*")
	if !strings.EqualFold(word, "vacant") && !strings.EqualFold(word, "vacancy") {
		return false
	}
	rest = strings.ToLower(rest)
	return word != first || rest == "" || notLetter([]rune(rest)[0]) || strings.HasPrefix(rest, "post") || strings.HasPrefix(rest, "position") || strings.HasPrefix(rest, "seat")
}

// footers begin rows that are about the table and not about a person.
var footers = []string{
	"total", "totals", "grand total", "subtotal", "sum", "average", "mean", "median", "count", "headcount", "minimum", "maximum",
	"threshold", "key", "legend", "note", "notes", "source", "confidential", "strictly confidential", "internal use only",
	"generated", "generated on", "exported", "exported on", "export date", "printed", "end of report", "end of file", "page",
	"summe", "gesamt", "durchschnitt", "vertraulich",
}

// footerWords are the footers as words are compared.
var footerWords = func() map[string]bool {
	words := map[string]bool{}
	for _, f := range footers {
		words[foldWord(f)] = true
	}
	return words
}()

// footerStarts are how longer texts of that kind begin.
var footerStarts = []string{"confidential", "page ", "total ", "grand total", "subtotal", "sum of ", "average ", "number of ", "summe ", "gesamt", "anzahl "}

// footer reports whether the first cell of a row is that of a total, a note or
// the like.
func footer(cells [][]byte) bool {
	for _, c := range cells {
		if text := cleanText(trim(c)); text != "" {
			before, _, _ := strings.Cut(text, ":")
			lower := strings.ToLower(text)
			return footerWords[foldWord(before)] ||
				slices.ContainsFunc(footerStarts, func(start string) bool { return strings.HasPrefix(lower, start) })
		}
	}
	return false
}

// filled is how many cells of a row hold anything.
func filled(cells [][]byte) (n int) {
	for _, c := range cells {
		if len(trim(c)) > 0 {
			n++
		}
	}
	return n
}

// notAPerson leaves out totals, notes and the like.
func (r *rosterReader) notAPerson(title string) bool {
	if title != "" {
		return false
	}
	lonely := filled(r.cells) == 1 && len(r.sheet.columns) > 2
	if !lonely && !footer(r.cells) {
		return false
	}
	r.leaveOut(r.sheet, r.problem(codeNotAPerson, Quarantine, -1, firstText(r.cells), "begins a row that is no person", "nothing to do, or delete the row"))
	return true
}

func firstText(cells [][]byte) string {
	for _, c := range cells {
		if text := cleanText(trim(c)); text != "" {
			return text
		}
	}
	return ""
}

// markedVacant reports whether a column of its own says that the seat is vacant.
func (r *rosterReader) markedVacant() bool {
	switch foldWord(r.text(fieldVacant)) {
	case "yes", "y", "x", "true", "1", "ja", "oui", "si", "sí", "sim":
		return true
	case "vacant", "vacancy", "open", "unfilled", "vakant":
		return true
	}
	return r.status() == vacantSeat
}

// vacancy enters a seat that nobody holds.
func (r *rosterReader) vacancy(id, title string) {
	if vacant(id) {
		id = ""
	}
	id, ok := r.soundID(id)
	if !ok {
		return
	}
	v := Vacancy{ID: id, Title: title, Manager: -1, Row: r.table.origin(r.number),
		Team: r.shared(fieldTeam), Department: r.shared(fieldDepartment), Location: r.shared(fieldLocation), Critical: r.flag(fieldCritical)}
	if id != "" {
		if r.twice(&Person{ID: id}, link{}) {
			return
		}
	}
	r.data.Vacancies = append(r.data.Vacancies, v)
	r.vacants = append(r.vacants, r.link())
	r.ids.add(^int32(len(r.vacants) - 1))
	r.table.Rows.Used++
}

package main

import (
	"bytes"
	"encoding/csv"
)

// north reports whether a site answers the wide questionnaire.
func north(site string) bool { return site != porto }

// wideSelf is what the people of the northern sites say of themselves: one
// column a skill. One of them typed a range into a cell.
func wideSelf(people []person) []byte {
	header := []string{"Employee ID", "Name"}
	for _, s := range catalogue {
		header = append(header, s.name)
	}
	rows := [][]string{header}
	for _, p := range people {
		if p.answers && north(p.site) {
			rows = append(rows, texts([]string{key(p.number), p.name}, p.self))
		}
	}
	slip := rows[len(rows)/2]
	slip[2+column("customer-focus")] = "3-4"
	return inCSV(',', rows)
}

// wideManager is what the managers of the northern sites say of their people.
func wideManager(people []person) []byte {
	header := []string{"Employee ID", "Employee", "Rater"}
	for _, s := range catalogue {
		header = append(header, s.name)
	}
	rows := [][]string{header}
	for _, p := range people {
		if p.answers && north(p.site) && anyRated(p.reviewed) {
			rows = append(rows, texts([]string{key(p.number), p.name, "manager"}, p.reviewed))
		}
	}
	return inCSV(',', rows)
}

// longBoth is the list that Porto keeps: one row a person, skill and rater. It
// knows a skill that the questionnaire lacks, and somebody who is not in the
// roster.
func longBoth(q quarter, people []person) []byte {
	rows := [][]string{{"Employee ID", "Skill", "Level", "Rater", "Date"}}
	for _, p := range people {
		if !p.answers || north(p.site) {
			continue
		}
		rows = append(rows, longRows(p, p.self, "self", q.rated)...)
		rows = append(rows, longRows(p, p.reviewed, "manager", q.rated)...)
		if p.department == manufacturing && p.drawn && p.number%2 == 0 {
			rows = append(rows, []string{key(p.number), "PLC programming", "3", "self", q.rated})
		}
	}
	for _, id := range []string{"networking", "service-desk", "communication"} {
		rows = append(rows, []string{key(266), catalogue[column(id)].name, "2", "self", q.rated})
	}
	return inCSV(';', rows)
}

func longRows(p person, of levels, rater, day string) [][]string {
	var rows [][]string
	for i, level := range of {
		if level != blank {
			rows = append(rows, []string{key(p.number), catalogue[i].name, text(level), rater, day})
		}
	}
	return rows
}

// texts is one wide row: the given cells, then the levels.
func texts(row []string, of levels) []string {
	for _, level := range of {
		row = append(row, text(level))
	}
	return row
}

func anyRated(of levels) bool {
	for _, level := range of {
		if level >= 0 {
			return true
		}
	}
	return false
}

// inCSV writes rows with the separator.
func inCSV(separator rune, rows [][]string) []byte {
	var out bytes.Buffer
	w := csv.NewWriter(&out)
	w.Comma = separator
	if err := w.WriteAll(rows); err != nil {
		panic(err) // a buffer does not fail
	}
	return out.Bytes()
}

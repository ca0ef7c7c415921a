package main

import (
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"capgap/analysis"
	"capgap/ingest"
	"capgap/reference"
	"capgap/report/words"
)

// mostNamed is how many names a message lists.
const mostNamed = 5

// accounted holds that no row and no cell of the input is lost.
func accounted(data *ingest.Dataset) error {
	for _, t := range data.Tables {
		if !t.Rows.Holds() || !t.Cells.Holds() {
			return fail(exitBug, fmt.Errorf("a bug in capgap: rows or cells of %s are not all accounted for", t.File.Name), "report this line; nothing was written")
		}
	}
	return nil
}

// usable refuses input from which nothing can be said: no seat has a model, or
// no rating is of a skill of the model. titles are those without a model.
func usable(data *ingest.Dataset, seats int, titles []string) error {
	if seats == 0 {
		return fail(exitInput, fmt.Errorf("no job title in the roster has a role model%s", found(titles)),
			"name the leaders' titles as in: capgap model list")
	}
	if n, _ := ratingsOf(data); n > 0 {
		return nil
	}
	if len(data.Unmatched) > 0 {
		return onlyUnknownSkills(data)
	}
	if empty := tablesOfRatings(data); empty != nil {
		return fail(exitInput, fmt.Errorf("no ratings found for the people in the roster; looked in %s", someOf(empty)),
			"capgap check with the same files shows what became of its cells")
	}
	return fail(exitInput, errors.New("no ratings found for the people in the roster"),
		"give the files that hold them with --skills; capgap check with the same files shows what each was taken for")
}

// skillsHold refuses a file that was named as one of ratings and is good for
// nothing: most likely the wrong file was named. A file that turned out to be a
// roster is read as one, and of folders and patterns nothing of the kind is
// expected.
func skillsHold(data *ingest.Dataset, named []string) error {
	for _, path := range named {
		tables, used := 0, 0
		for i := range data.Tables {
			t := &data.Tables[i]
			if t.File.Name != filepath.Base(path) && t.File.Name != filepath.ToSlash(path) {
				continue
			}
			tables++
			if t.Use != ingest.Unused {
				used++
			}
		}
		if tables > 0 && used == 0 {
			return fail(exitInput, fmt.Errorf("--skills %s: it holds no ratings that could be read", path),
				"capgap preview "+quotedArgument(path)+" shows how it is read; leave it out if it is the wrong file")
		}
	}
	return nil
}

// onlyUnknownSkills says of ratings none of which is of a skill of the model
// where they stand and what they are called.
func onlyUnknownSkills(data *ingest.Dataset) error {
	ratings := 0
	var names []string
	for _, u := range data.Unmatched {
		ratings += u.Ratings
		at := u.First
		at.Row, at.Header = 0, ""
		names = append(names, fmt.Sprintf("%q (%s)", u.Skill, at))
	}
	return fail(exitInput, fmt.Errorf("no ratings found that the model knows: %s of %s of other skills%s",
		words.Count(ratings, "rating"), words.Count(len(names), "skill"), found(names)), mapHint)
}

// mapHint says how skills and titles that the model does not know are settled.
const mapHint = "say what they mean: capgap check with the same files and --write-map map.csv writes a list to fill in, for --map map.csv"

// found lists the first of some names at the end of a message.
func found(names []string) string {
	if len(names) == 0 {
		return ""
	}
	return "; found " + someOf(names)
}

// someOf are the first of some names, and how many more there are.
func someOf(names []string) string {
	if len(names) > mostNamed {
		return strings.Join(names[:mostNamed], ", ") + fmt.Sprintf(" and %d more", len(names)-mostNamed)
	}
	return strings.Join(names, ", ")
}

// holdsRatings reports whether any table was taken for one of ratings.
func holdsRatings(data *ingest.Dataset) bool { return tablesOfRatings(data) != nil }

func tablesOfRatings(data *ingest.Dataset) (names []string) {
	for i := range data.Tables {
		if t := &data.Tables[i]; t.Use == ingest.RatingsUse || t.Use == ingest.RosterRatings {
			names = append(names, tableName(t))
		}
	}
	return names
}

// unknownTitles are the titles of a review that have no model.
func unknownTitles(r *analysis.Review) (titles []string) {
	for _, t := range r.Quality.Titles {
		titles = append(titles, fmt.Sprintf("%q", t.Text))
	}
	return titles
}

// seatsIn counts the different titles of people and vacant seats that have a role
// model; the others are returned as written.
func seatsIn(data *ingest.Dataset, model *reference.Model) (seats int, others []string) {
	var all []string
	for i := range data.People {
		all = append(all, data.People[i].Title)
	}
	for i := range data.Vacancies {
		all = append(all, data.Vacancies[i].Title)
	}
	slices.Sort(all)
	for _, title := range slices.Compact(all) {
		switch {
		case model.FindRole(title).ID != "":
			seats++
		case title != "":
			others = append(others, fmt.Sprintf("%q", title))
		}
	}
	return seats, others
}

// seatCount counts the people and vacancies whose title has a role model.
func seatCount(data *ingest.Dataset, model *reference.Model) (n int) {
	known := map[string]bool{}
	count := func(title string) {
		has, ok := known[title]
		if !ok {
			has = model.FindRole(title).ID != ""
			known[title] = has
		}
		if has {
			n++
		}
	}
	for i := range data.People {
		count(data.People[i].Title)
	}
	for i := range data.Vacancies {
		count(data.Vacancies[i].Title)
	}
	return n
}

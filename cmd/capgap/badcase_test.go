package main

import (
	"fmt"
	"strconv"
	"strings"

	"capgap/ingest"
)

// badCase is one file of testdata/bad. It begins with the row of the list of bad
// inputs and what the case shows; then follow statements, one a line:
//
//	$ check roster.csv --skills skills.csv    the command line, this one if left out
//	exit 1                                    its exit code, 1 if left out
//	stop dup-id roster.csv!A3 "7"             a problem: action, code, place, value
//	no level-off-scale                        a code that must not be there
//	rating 2 networking self 4                a level as it counts; "-" for none
//	people 3                                  how many people were read
//	name 2 "Jörg"                             the name of a person
//	manager 2 1                               whom a person reports to; "-" for nobody
//	says "--encoding"                         words that the command must say
//	made fifo                                 something that a text cannot describe
//	open: why                                 the answer is not yet the right one
//	note: why                                 the answer differs from the list, and why
//
// and the files, each after a line such as "-- skills.csv cp1252 --". Files named
// on the command line and not given are the good roster and the good ratings. A
// roster.xlsx or other workbook is written by makeBook.
type badCase struct {
	name, row, title string
	command          string
	exit             int
	open             string
	prepare          []string
	statements       []statement
	files            []badFile
}

// statement is one line about what must hold.
type statement struct {
	verb string
	args []string
	line string
}

const (
	badRoster = "Employee ID,Name,Job Title,Manager ID\n1,Ada Moss,Head of IT,\n2,Bo Lind,IT Manager,1\n3,Cy Ortega,Network Engineer,2\n"
	badSkills = "Employee ID,Networking,Cloud platforms,Communication\n1,3,3,4\n2,4,2,3\n3,2,1,5\n"
)

func parseBadCase(name, text string) (badCase, error) {
	c := badCase{name: name, command: "check roster.csv --skills skills.csv", exit: exitProblems}
	head, files, _ := strings.Cut("\n"+text, "\n-- ")
	lines := strings.Split(strings.TrimSpace(head), "\n")
	c.row, c.title, _ = strings.Cut(lines[0], " ")
	for _, line := range lines[1:] {
		if err := c.add(strings.TrimSpace(line)); err != nil {
			return c, err
		}
	}
	for _, part := range strings.Split(files, "\n-- ") {
		if part == "" {
			continue
		}
		title, content, found := strings.Cut(part, " --\n")
		if !found {
			title, content = strings.TrimSuffix(strings.TrimSpace(part), " --"), ""
		}
		words := strings.Fields(title)
		c.files = append(c.files, badFile{name: words[0], form: words[1:], text: content})
	}
	if before, _, found := strings.Cut(c.name, "-"); !found || before != padded(c.row) {
		return c, fmt.Errorf("file %s is about row %s", c.name, c.row)
	}
	return c, nil
}

// padded is a row with two digits, so that files sort.
func padded(row string) string {
	n, _ := strconv.Atoi(row[1:])
	return fmt.Sprintf("%s%02d", row[:1], n)
}

func (c *badCase) add(line string) error {
	args, err := splitQuoted(line)
	if err != nil || len(args) == 0 {
		return err
	}
	switch args[0] {
	case "$":
		c.command = strings.TrimPrefix(line, "$ ")
	case "exit":
		c.exit, err = strconv.Atoi(args[1])
	case "open:":
		c.open = strings.TrimPrefix(line, "open: ")
	case "note:":
	case "made":
		c.prepare = append(c.prepare, args[1])
	default:
		c.statements = append(c.statements, statement{args[0], args[1:], line})
	}
	return err
}

// splitQuoted splits at spaces; a quoted string of Go is one word.
func splitQuoted(line string) (words []string, err error) {
	for line = strings.TrimSpace(line); line != ""; line = strings.TrimSpace(line) {
		word, _, _ := strings.Cut(line, " ")
		text := word
		if strings.HasPrefix(line, `"`) {
			if word, err = strconv.QuotedPrefix(line); err != nil {
				return nil, fmt.Errorf("%s: %w", line, err)
			}
			text, err = strconv.Unquote(word)
		}
		words, line = append(words, text), line[len(word):]
	}
	return words, err
}

func (c *badCase) arguments() []string {
	args, err := splitQuoted(c.command)
	if err != nil {
		panic(err)
	}
	if args[0] == "check" {
		args = append(args, "--all")
	}
	return append(args, "--as-of", "2026-09-30")
}

// fault is what does not hold, or "".
func (s statement) fault(c badCase, data *ingest.Dataset, said string) string {
	holds, err := s.holds(c, data, said)
	if err != nil {
		return s.line + ": " + err.Error()
	}
	if !holds {
		return "does not hold: " + s.line
	}
	return ""
}

func (s statement) holds(c badCase, data *ingest.Dataset, said string) (bool, error) {
	switch s.verb {
	case "stop", "quarantine", "repair", "warn":
		told := strings.Contains(said, "["+s.args[0]+"]") || c.arguments()[0] == "review"
		for _, p := range data.Problems {
			if s.means(p) {
				return p.Message != "" && p.Cure != "" && told, nil
			}
		}
		return false, nil
	case "no":
		for _, p := range data.Problems {
			if p.Code == s.args[0] || string(p.Action) == s.args[0] {
				return false, nil
			}
		}
		return true, nil
	case "rating":
		return s.rating(data)
	case "people":
		return strconv.Itoa(len(data.People)) == s.args[0], nil
	case "vacancies":
		return strconv.Itoa(len(data.Vacancies)) == s.args[0], nil
	case "name", "manager":
		return s.person(data)
	case "says":
		return strings.Contains(said, s.args[0]), nil
	}
	return false, fmt.Errorf("unknown statement")
}

// means reports whether a problem is the one stated. The value may be left out.
func (s statement) means(p ingest.Problem) bool {
	if string(p.Action) != s.verb || p.Code != s.args[0] {
		return false
	}
	if len(s.args) > 1 && p.At.Short() != s.args[1] {
		return false
	}
	return len(s.args) < 3 || p.Value == s.args[2]
}

// rating holds "rating PERSON COMPETENCY RATER LEVEL".
func (s statement) rating(data *ingest.Dataset) (bool, error) {
	node, ok := data.Node(s.args[0])
	if !ok || int(node) >= len(data.People) {
		return false, fmt.Errorf("there is no person %s", s.args[0])
	}
	for i, id := range data.Ratings.Competencies {
		if id != s.args[1] {
			continue
		}
		for _, r := range ingest.Raters {
			if r.String() == s.args[2] {
				return levelText(data.Ratings.At(int(node), i, r)) == s.args[3], nil
			}
		}
	}
	return s.args[3] == "-", nil
}

func levelText(l ingest.Level) string {
	switch {
	case l == ingest.NotApplicable:
		return "n/a"
	case !l.Rated():
		return "-"
	}
	return strconv.FormatFloat(l.Value(), 'f', -1, 64)
}

func (s statement) person(data *ingest.Dataset) (bool, error) {
	node, ok := data.Node(s.args[0])
	if !ok || int(node) >= len(data.People) {
		return false, fmt.Errorf("there is no person %s", s.args[0])
	}
	if s.verb == "name" {
		return data.People[node].Name == s.args[1], nil
	}
	boss := data.People[node].Manager
	if boss < 0 || int(boss) >= len(data.People) {
		return s.args[1] == "-", nil
	}
	return data.People[boss].ID == s.args[1], nil
}

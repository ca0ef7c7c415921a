package template

import (
	"slices"

	"github.com/xuri/excelize/v2"

	"capgap/ingest"
)

// paragraph is a heading on the left and a text beside it.
type paragraph struct{ head, text string }

// instructions writes the sheet that a reader sees first.
func (b *book) instructions() error {
	return b.prose("How to fill in this workbook", slices.Concat(b.about(), b.steps(), b.answersMean(), b.privacy()))
}

// prose writes a sheet of paragraphs.
func (b *book) prose(title string, paragraphs []paragraph) error {
	l := b.looks
	rows := []row{{[]excelize.Cell{{StyleID: l.title, Value: title}}, 27}, {}}
	for _, p := range paragraphs {
		rows = append(rows, row{cells: []excelize.Cell{{StyleID: l.strong, Value: p.head}, {StyleID: l.text, Value: p.text}}})
	}
	return b.write(sheet{name: instructionsName, widths: []float64{26, 88}, upright: true}, slices.Values(rows))
}

func (b *book) about() []paragraph {
	whom := "Everybody is asked how far they have got with each competency, in their own view."
	switch {
	case b.r.Rater == ingest.Manager && b.r.By != "":
		whom = "This copy is for " + b.r.By + ", who is asked how far each of the people named in it has got with each competency."
	case b.r.Rater == ingest.Manager:
		whom = "Managers are asked how far each of their people has got with each competency."
	case b.r.Single:
		whom = "You are asked how far you have got with each competency, in your own view."
	}
	return []paragraph{{"What this is", whom + " There are no right answers, only true ones: the purpose is to see where help is needed."}}
}

func (b *book) steps() []paragraph {
	where := "Open the sheet Ratings and find the row. Each white cell is a competency; click on it to see what it means and choose from the list."
	if b.r.Single {
		where = "Open the sheet Ratings. For each competency choose a level from the list in the white cell."
	}
	levels := "The sheet Scale says what each level means, the sheet Competencies what each competency means."
	comment := ""
	if b.r.Single {
		comment = " Evidence or a comment is welcome and may be left out."
	}
	to := "Save the workbook and send it back to whoever sent it to you."
	if b.r.ReturnTo != "" {
		to = "Save the workbook and send it back to: " + b.r.ReturnTo
	}
	return []paragraph{
		{"1. Look at the scale", levels},
		{"2. Choose the levels", where + comment},
		{"3. Put in the date", "The day on which you filled it in, so that the newer of two answers counts. It may be left out."},
		{"4. Send it back", to + " The file may be called anything. Please do not add columns, and leave headings, names and ids as they are."},
	}
}

func (b *book) answersMean() []paragraph {
	return []paragraph{
		{"0 to 5", "A level of the scale, as a whole number. 0 is an answer too: no contact with it so far."},
		{"N/A", "The competency has no place in this job. It counts neither for nor against anybody."},
		{"Blank", "You cannot say, or would rather not. Blank is not 0, and nobody has to fill in everything."},
	}
}

func (b *book) privacy() []paragraph {
	return []paragraph{{"Your data", "The answers are used to see where skills are strong or short, and who could grow into which role. " +
		"The program that evaluates them, capgap, runs on one computer and sends nothing anywhere; who else sees them is for those to say who sent you this workbook. " +
		"Please write nothing about health, beliefs or other private matters."}}
}

// rosterInstructions say how to fill in the empty roster. Examples stand here and
// not in the table, where they would be read as people.
func (b *book) rosterInstructions() error {
	return b.prose("How to fill in the roster", []paragraph{
		{"What this is", "A list of the people of the IT function, one row a person. It is compared with models of IT leadership roles to see where skills are short and who could step up."},
		{"1. Fill in the sheet Roster", "One row a person, from the head of IT down. The darker columns are needed, the others make the result better. Click on a cell to see what belongs in it. Columns that you have no answers for stay empty."},
		{"An example", "E0007 | Runa Ostby | IT Director | E0001 | runa.ostby@example.org | Infrastructure | IT | Leeds | 2015-03-01 | 2021-06-01 | 18 | 7.5 | Master in Computer Science | CISSP (2027-03); ITIL 4 | high | medium | low | | yes | Head of IT"},
		{"A vacant seat", "Is a row with its job title and the name: Vacant. It needs no id unless somebody reports to it."},
		{"Who reports to whom", "Manager ID holds the Employee ID of the person reported to. At the top of the tree it is blank."},
		{"2. Ask for ratings", "capgap template ROSTER makes from this file the workbooks in which people are asked for their skills."},
		{"What does not belong here", "Birth dates, gender, salaries, health, beliefs: nothing needs them, and such columns are not read."},
	})
}

package disclosure

import (
	"fmt"
	"slices"

	"capgap/analysis"
)

// addMethod copies the definitions and the parameters that are the program's or
// the model's, and adds the rules of the pack. What the user chose may be text of
// the user.
func (d *draft) addMethod(last *analysis.Review) {
	d.out.Definitions = append(slices.Clone(d.from.Definitions), rules()...)
	d.out.Parameters = []analysis.Parameter{{Name: "as-of date", Value: d.from.AsOf, From: "--as-of"}, {Name: "pack", Value: analysis.BoardPack, From: "--pack"}}
	for _, p := range d.from.Parameters {
		if p.From == "model.json" || p.From == "fixed" {
			d.out.Parameters = append(d.out.Parameters, p)
		}
	}
	if last != nil {
		d.out.Parameters = append(d.out.Parameters, analysis.Parameter{Name: "review set beside", Value: "as of " + analysis.DateInWords(last.AsOf), From: "--previous"})
	}
	d.out.Parameters = append(d.out.Parameters,
		analysis.Parameter{Name: "people of whom a figure may speak, at least", Value: fmt.Sprint(least), From: "fixed"},
		analysis.Parameter{Name: "people below which none and all are not told", Value: fmt.Sprint(coded), From: "fixed"})
}

// rules are the rules of the pack, for Method.
func rules() []analysis.Definition {
	return []analysis.Definition{
		{ID: "board-groups", Name: "Hidden groups", Formula: "every class of people that the units shown tell apart has 6 people or more, or nobody",
			Text: "Units are hidden until this holds: departments first, then teams, then locations, the smallest first, and once more what the last pack hid. Whatever is added, subtracted or crossed then speaks of six people or of none. How many of a unit are rated does not decide it, and is not told."},
		{ID: "board-cells", Name: "Cells of a board pack", Formula: "2+ two or more · <2 nobody or one · × hidden · 0 and 1 only of the organisation where 20 or more are rated",
			Text: "In each competency the cells told cut the people rated in it into groups of 5 or more, or of nobody; and more are hidden where cells put together would say more than each alone. Depth of a unit is over the cells shown."},
		{ID: "board-codes", Name: "Groups under twenty", Formula: "none or one reads “under x %”, all or all but one “over y %”",
			Text: "That nobody of six has something is said of each of the six. Each of these words stands for two numbers."},
		{ID: "board-fives", Name: "Numbers of people in units", Formula: "to the nearest 5", Text: "So that two packs do not tell of one joiner."},
		{ID: "board-bench", Name: "Bench of a seat", Formula: "0, 1 or 2+ · <2 nobody or one, where fewer than 20 are candidates · × where fewer than 5 are", Text: "People who are ready now and hold no seat of the same role. Who the candidates are may be known, so that they are the group. Which seat is at risk, and because of whom, is not told."},
	}
}

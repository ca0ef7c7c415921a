package analysis

import (
	"fmt"
	"strings"

	"capgap/ingest"
	"capgap/reference"
)

// definitions are the measures in words, in reading order.
func definitions(model *reference.Model) []Definition {
	r := &model.Rules
	return []Definition{
		{"level", "Level that counts", "test, then manager, then mean of peers, then self", "All levels given are kept; the one of the most trusted rater counts. Not rated is not zero."},
		{"floors", "Floors of evidence", "all · confirmed by someone else · certified and in date", "A certificate in date confirms the level that somebody gave in a competency it speaks for."},
		{"fit", "Fit", "Σ w·min(1, L/R) ÷ Σ w", "Over the competencies that the role requires (level R, weight w) and in which the person is rated (level L). A surplus in one never hides a gap in another."},
		{"completeness", "Completeness", "Σ w over rated ÷ Σ w over required", fmt.Sprintf("Below %.0f %% a person is not assessed for the role.", 100*r.MinCompleteness)},
		{"gap-index", "Gap index", "Σ w·max(0, R−L) ÷ Σ w·R", "Over the rated competencies. Exceeding a requirement is no gap."},
		{"state", "Coverage states", "red 0 holders · amber 1 · green 2 or more · grey nobody rated or none required", "A holder is at or above the highest level that any seat of the unit requires. Amber is a single point of failure."},
		{"coverage", "Coverage and depth", "Σ w·[holders ≥ 1] ÷ Σ w and Σ w·[holders ≥ 2] ÷ Σ w", "Over the required competencies of the unit in which anybody is rated."},
		{"domain-coverage", "Coverage of a domain", "Σ w·[holders ≥ 1] ÷ Σ w", "Over the required competencies of one domain in which anybody in the unit is rated. Those of all domains, weighed by their Σ w, are the unit's coverage."},
		{"seat-coverage", "Seat coverage", "requirements met by the seat's own holder ÷ requirements rated", "Meeting one in part does not count."},
		{"ready", "Ready now", fmt.Sprintf("completeness ≥ %.0f %%, fit ≥ %.2f, every must-have at R−%d or better, gates not failed", 100*r.MinCompleteness, r.ReadyFit, r.MustHaveSlack), "A must-have that nobody rated, or a degree that is missing, keeps a person out of “now” and puts them into the next band without months of their own. An unknown gate is shown, not failed."},
		{"months", "Months to ready", fmt.Sprintf("max(longest single path, total ÷ %d)", r.SideBySide), fmt.Sprintf("The shortest path raises must-haves first, then the step with the most fit a month. A step to level 1, 2, 3, 4, 5 takes %s months. Never less than an experience gate still asks.", joinFloats(r.StepMonths))},
		{"candidates", "Candidates", "entry, lateral or same-role path, nominated, or direct report", "Never the holder of the seat. The career step is shown, not scored."},
		{"net", "Net bench", "maximum matching of distinct ready-now people to seats ÷ seats", "The headline. Somebody who holds a seat of the same role does not count, since the move opens another seat."},
		{"shortage", "What is short", "seats that together have fewer ready people than there are seats", "Seats nobody is ready for come first. Then the smallest group of seats that share too few people, then the next. The groups add up to the seats that stay empty. Where the search for the smallest would take too long, a group that is short is named that may not be the smallest."},
		{"n-1", "People we cannot lose (N−1)", "seats filled at best with everybody − seats filled at best without one", "Also the cells of coverage whose only holder the person is."},
		{"n-2", "Any two people (N−2)", "seats filled at best with everybody − seats filled at best without the two", "Counted are pairs who leave a seat empty or take a competency from the organisation, with those apart of whom either alone could be spared."},
		{"cascade", "If a holder leaves", "fewest critical seats open, then fewest seats open, must-haves below the requirement, moves, and gap index", "The best chain of moves by people who are ready now. Of two chains the one that is better in the first of these is taken, whatever the others say. Seats that are vacant already stay so."},
		{"interim", "Interim cover", fmt.Sprintf("fit ≥ %.2f, every must-have at R−%d or better; gates do not count", actingFit, r.MustHaveSlack+1), fmt.Sprintf("Acting asks less than holding. Who reaches this within %d months could act in 90 days. Nobody is proposed for two seats; as many seats as possible get somebody.", actingSoon)},
		{"fragility", "What a headline hangs on", fmt.Sprintf("the fewest ratings, up to %d, that change the headline when each is one level off", maxErrors), "Of the net bench and of coverage; of the people we cannot lose single ratings are tried. Only ratings that count are tried, within the scale."},
		{"plan", "Plan", "the least Σ cost of steps by which the target is reached", "For the bench: the cheapest way to ready of each candidate for each seat, and the cheapest choice of candidates for seats. For coverage and depth: the people nearest to each level, and the cheapest choice of competencies. Nothing cheaper exists. Levels that nobody rated are not planned with, and whoever retires soon is not developed."},
		{"change", "Change since the last review", "the headline with a kind of change − the headline without it, one kind after another", "In a fixed order: models and rules; who left; seats opened; moves; who joined; seats closed; ratings raised, lowered, given for the first time, no longer given; the time that passed; risk of loss, retirement and nominations; everything else that was corrected. After each the headline is worked out anew, so that the bars add up to the whole change. What two changes do together counts for the later one; in another order single bars would be others, their sum the same. A seat is the same seat when its role and unit, or its role and holder, are."},
		{"agreement", "Self and manager", "mean of self − manager over ratings by both; agreement = 1 − mean (self − manager)² ÷ the same if ratings were dealt out by chance", "The interval counts people, for the ratings of one person are alike: 95 of 100 such intervals hold the true mean. Weighted kappa by Cohen. No rating is changed by it."},
		{"interval", "Likely from … to", "(p + z²/2n ± z·√(p(1−p)/n + z²/4n²)) ÷ (1 + z²/n) with z = 1.96", "95 of 100 such intervals hold the true share (Wilson). A unit is above or below the rest of the organisation only where the two intervals do not meet; else it is not distinguishable."},
		{"weight", "Required level and weight", "derived from the statements of the model", "The level is the highest that statements with a third of the competency's points support, never above the role's ceiling; the weight grows with the square root of the points. Weight " + fmt.Sprint(r.MustHaveWeight) + " is a must-have."},
	}
}

func joinFloats(values []float64) string {
	parts := make([]string, len(values))
	for i, v := range values {
		parts[i] = fmt.Sprint(v)
	}
	return strings.Join(parts, ", ")
}

// mapInUse lists what the user's maps changed.
func mapInUse(data *ingest.Dataset) (list []Parameter) {
	for _, e := range data.Map {
		if e.Used == 0 {
			continue
		}
		means := e.Means
		if means == "" {
			means = "left out"
		}
		list = append(list, Parameter{fmt.Sprintf("meaning of the %s “%s”", e.Kind, e.Written), means, "--map, " + e.At.Short()})
	}
	return list
}

// parameters are the constants in use and where they come from.
func parameters(o *organisation) []Parameter {
	r := &o.model.Rules
	const from = "model.json"
	list := []Parameter{{"as-of date", o.options.AsOf.String(), "--as-of"}}
	list = append(list, o.options.Chosen...)
	list = append(list, mapInUse(o.data)...)
	list = append(list, []Parameter{
		{"least completeness to be assessed", fmt.Sprint(r.MinCompleteness), from},
		{"fit from which a person is ready", fmt.Sprint(r.ReadyFit), from},
		{"levels that a must-have may be short of", fmt.Sprint(r.MustHaveSlack), from},
		{"months of a step to level 1, 2, 3, 4, 5", joinFloats(r.StepMonths), from},
		{"competencies developed side by side", fmt.Sprint(r.SideBySide), from},
		{"weight of a must-have", fmt.Sprint(r.MustHaveWeight), from},
	}...)
	for _, b := range r.Bands {
		limit := "no limit"
		if b.Months >= 0 {
			limit = fmt.Sprintf("up to %g months", b.Months)
		}
		list = append(list, Parameter{"band “" + b.Name + "”", limit, from})
	}
	return append(list,
		Parameter{"response marked low below", fmt.Sprint(lowResponse), "fixed"},
		Parameter{"response marked indicative below", fmt.Sprint(indicative), "fixed"},
		Parameter{"retirement counts as near within years", fmt.Sprint(retireYears), "fixed"},
		Parameter{"fit from which somebody can act", fmt.Sprint(actingFit), "fixed"},
		Parameter{"seats for which interim cover is worked out, at most", fmt.Sprint(maxInterims), "fixed"},
		Parameter{"seats up to which pairs, chains, fragility and a plan are worked out", fmt.Sprint(maxSearched), "fixed"},
		Parameter{"pairs of people listed, at most", fmt.Sprint(maxPairs), "fixed"},
		Parameter{"groups of seats named as short, at most", fmt.Sprint(maxShort), "fixed"},
		Parameter{"wrong ratings tried at once, at most", fmt.Sprint(maxErrors), "fixed"},
		Parameter{"pairs of ratings below which self and manager are uncalibrated", fmt.Sprint(minPairs), "fixed"},
		Parameter{"people below which self and manager are uncalibrated", fmt.Sprint(minPeople), "fixed"},
	)
}

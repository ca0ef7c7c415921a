// Package analysis compares what people can do with what the seats of an IT
// organisation ask. It is pure: the same Dataset, Model and Options give the
// same Review, and nothing here reads a file, a clock or a random number.
//
// Compare is the table of contents. It answers, in this order:
//
// Who counts for what? (organisation.go, evidence.go) A seat is a position whose
// title has a role model, held or vacant. The level that counts is the one of
// the most trusted rater: test, then manager, then the peers' mean, then self.
// Each headline is also worked out on two stricter floors of evidence.
//
// How well does a person fit a role? (fit.go) Over the competencies s that the
// role requires at level R with weight w and in which the person is rated L:
//
//	fit          = Σ w·min(1, L/R) / Σ w
//	completeness = Σ w over rated / Σ w over required
//	gap index    = Σ w·max(0, R−L) / Σ w·R
//
// With R = 4, 3, 5, w = 5, 2, 3 and L = 4, 3, 2: fit = (5 + 2 + 3·0.4)/10 = 0.82,
// gap index = 9/41 = 0.2195.
//
// What does a unit lack? (coverage.go, gaps.go) R(u, s) is the highest level that
// any seat of unit u requires. A cell is red with no holder at R or above, amber
// with one, green with more, grey where nothing is required or nobody is rated.
//
//	coverage = Σ w·[holders ≥ 1] / Σ w      depth = Σ w·[holders ≥ 2] / Σ w
//
// over the required competencies in which anybody is rated; w is the highest
// weight that a seat of the unit gives the competency. The same sums over the
// competencies of one domain are that domain's (domains.go).
//
// Who can step up, and when? (candidates.go, gates.go, readiness.go) Ready now
// asks completeness of at least 70 %, fit of at least 0.90, every must-have at
// R−1 or better, and no failed gate. Everybody else gets the shortest path to
// ready: must-haves first, then the step with the most fit for its months.
// Three competencies are developed side by side: months = max(longest single
// path, total ÷ 3), never less than an experience gate still asks.
//
// How strong is the bench? (matching.go, bench.go) Nine definitions side by side.
// The headline is net: the seats that distinct ready people could fill at the
// same time, a maximum matching. Somebody who holds a seat of the same role does
// not count for net, because a sideways move only moves the vacancy.
//
// Why is it not stronger? (shortage.go, hall.go) Wherever net falls short there are
// seats that together have fewer ready people than there are seats. The smallest
// such group is named with its people, then the next, until they add up.
//
// Whom can the organisation not lose? (dependence.go, pairs.go) Each person is
// removed in turn (N−1), then every two (N−2): seats that stay empty after the best
// re-filling, and competencies that nobody else holds.
//
// What happens if somebody leaves? (assignment.go, cascade.go, interim.go) For each
// seat the best chain of moves by people who are ready now, and who could look after
// it meanwhile: tomorrow, within 90 days, for good.
//
// What do the headlines hang on? (slips.go, fragility.go, fragility_net.go,
// fragility_people.go) The fewest ratings, up to three, that would change a
// headline if each were a level off.
//
// What is the cheapest way up? (mix.go, plan.go and its neighbours) The least months
// of development, or money, that bring the bench or coverage to a target, and the
// least cost of every result on the way there.
//
// What changed since the last review? (record.go, quarter.go, passage.go, stops.go,
// bridge.go; in words: differences.go and the files called change) A saved Review keeps enough of people to put its organisation together
// again. People and seats of both reviews are paired, and the changes applied kind
// by kind in a fixed order (step). Each state on the way is measured as any other,
// so the bars between the two headlines add up exactly.
//
// Do people and managers see the same? (agreement.go, interval.go) Their mean
// difference with an interval that counts people. Nobody's rating is corrected.
// Shares of a unit carry an interval too, and units are ranked only where theirs part.
//
// What do the figures rest on? (quality.go, headlines.go) Response, raters, what
// could not be used, and notices that travel beside the figures. Every definition
// and constant in words: definitions.go, for the sheet Method.
//
// Where does a figure come from? (explain.go) Explain answers for any figure of a
// Review alone, without the Dataset: each person's row names the cells of the
// levels that count (packed.go).
package analysis

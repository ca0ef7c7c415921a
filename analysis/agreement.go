package analysis

import (
	"cmp"
	"fmt"
	"math"
	"slices"

	"capgap/ingest"
)

const (
	minPairs   = 20  // pairs below which nothing is said of agreement
	minPeople  = 5   // people below which the interval of a mean cannot be told
	minRatings = 20  // ratings below which a rater's distribution says nothing
	minReports = 3   // people below which a manager's ratings say nothing of the manager
	farOff     = 1.0 // levels by which a rater's mean difference is off to be listed
)

// rated is one competency of a person that both self and manager have rated.
type rated struct {
	competency    int
	self, manager float64
}

// agreement compares self with manager over all pairs, by competency and by unit.
func (o *organisation) agreement() Agreement {
	var all apart
	byCompetency, byUnit := make([]apart, len(o.competencies)), make([]apart, len(o.groups))
	unitsOf := o.unitsOf()
	for _, p := range o.byID {
		pairs := o.ratedTwice(p)
		all.add(pairs...)
		for _, r := range pairs {
			byCompetency[r.competency].add(r)
		}
		for _, u := range unitsOf[p] {
			byUnit[u].add(pairs...)
		}
	}
	out := Agreement{All: all.agreed(everyone), Unusual: o.unusual(all.mean())}
	for c := range byCompetency {
		out.Competencies = append(out.Competencies, byCompetency[c].agreed(o.competencies[c].Name))
	}
	for u := range byUnit[1:] {
		out.Units = append(out.Units, byUnit[u+1].agreed(o.groups[u+1].name))
	}
	out.Competencies, out.Units = widestFirst(out.Competencies), widestFirst(out.Units)
	out.Sentence = agreementWords(&out.All)
	return out
}

// widestFirst are the entries with any pairs: those that enough pairs stand behind,
// widest apart first, then the others, most pairs first.
func widestFirst(list []Agreed) []Agreed {
	list = slices.DeleteFunc(list, func(a Agreed) bool { return a.Pairs == 0 })
	slices.SortStableFunc(list, func(a, b Agreed) int {
		switch {
		case a.Calibrated && b.Calibrated:
			return cmp.Compare(math.Abs(b.Mean), math.Abs(a.Mean))
		case a.Calibrated:
			return -1
		case b.Calibrated:
			return 1
		}
		return cmp.Compare(b.Pairs, a.Pairs)
	})
	return list
}

// unitsOf are, by person, the units they belong to, without the organisation.
func (o *organisation) unitsOf() [][]int {
	list := make([][]int, len(o.data.People))
	for u := range o.groups[1:] {
		for _, p := range o.groups[u+1].people {
			list[p] = append(list[p], u+1)
		}
	}
	return list
}

// ratedTwice are the pairs of a person.
func (o *organisation) ratedTwice(person int) []rated {
	var list []rated
	for c, column := range o.column {
		if column < 0 {
			continue
		}
		self, manager := o.data.Ratings.At(person, column, ingest.Self), o.data.Ratings.At(person, column, ingest.Manager)
		if self.Rated() && manager.Rated() {
			list = append(list, rated{c, self.Value(), manager.Value()})
		}
	}
	return list
}

// apart adds up pairs: sums over pairs, and over people the sums that the interval
// needs, with D the sum of a person's differences and k their number.
type apart struct {
	pairs, people                               int
	diff, diff2, self, manager, self2, manager2 float64
	d2, dk, k2                                  float64 // ΣD², ΣDk, Σk²
}

// add counts all pairs of one more person.
func (a *apart) add(pairs ...rated) {
	if len(pairs) == 0 {
		return
	}
	a.people++
	a.pairs += len(pairs)
	sum, k := 0.0, float64(len(pairs))
	for _, p := range pairs {
		d := p.self - p.manager
		sum, a.diff2 = sum+d, a.diff2+d*d
		a.self, a.manager, a.self2, a.manager2 = a.self+p.self, a.manager+p.manager, a.self2+p.self*p.self, a.manager2+p.manager*p.manager
	}
	a.diff += sum
	a.d2, a.dk, a.k2 = a.d2+sum*sum, a.dk+sum*k, a.k2+k*k
}

// agreed works out how far self and manager are apart.
//
// The ratings of one person are alike, so the interval of the mean counts people,
// not pairs: with d the differences, d̄ their mean, n their number and G people,
//
//	variance of d̄ = G/(G−1) · Σ over people (Σ (d−d̄))² / n²
//
// and Student's t with G−1 degrees of freedom. With one pair a person this is the
// usual interval of a mean. Kappa is 1 − mean (s−m)² ÷ mean of (s−m′)² over all s
// and m′: disagreement against that of ratings dealt out at random (Cohen 1968).
func (a *apart) agreed(name string) Agreed {
	out := Agreed{Name: name, Pairs: a.pairs, People: a.people}
	if a.pairs < minPairs || a.people < minPeople {
		return out
	}
	n, g := float64(a.pairs), float64(a.people)
	mean := a.diff / n
	variance := g / (g - 1) * max(0, a.d2-2*mean*a.dk+mean*mean*a.k2) / (n * n)
	half := t95(a.people-1) * math.Sqrt(variance)
	out.Calibrated, out.Mean, out.Low, out.High = true, mean, mean-half, mean+half
	if chance := a.self2/n + a.manager2/n - 2*a.self*a.manager/(n*n); chance > rounding {
		out.Kappa = 1 - a.diff2/n/chance
	}
	return out
}

// unusual lists raters to talk to: people who give themselves one and the same
// level everywhere, or who are much further from their manager's view of them than
// others are; and managers who are so with those who report to them. Levels as
// such say nothing: leaders have higher ones than beginners.
func (o *organisation) unusual(usual float64) []Distribution {
	var list []Distribution
	reports := make([]apart, len(o.data.People))
	for _, p := range o.byID {
		pairs := o.ratedTwice(p)
		if up := o.data.People[p].Manager; up >= 0 && int(up) < len(reports) {
			reports[up].add(pairs...)
		}
		if n, same := o.selfRatings(p); same && n >= minRatings {
			list = append(list, o.distribution(p, ingest.Self, n, 0, 0, "gives one and the same level everywhere"))
		} else if own := sumOf(pairs); own.pairs >= minRatings && math.Abs(own.mean()-usual) >= farOff {
			list = append(list, o.distribution(p, ingest.Self, own.pairs, own.mean(), usual, "is much further from the manager's view than others"))
		}
	}
	for _, p := range o.byID {
		if r := &reports[p]; r.pairs >= minRatings && r.people >= minReports && math.Abs(r.mean()-usual) >= farOff {
			list = append(list, o.distribution(p, ingest.Manager, r.pairs, r.mean(), usual, "is much further from what people say of themselves than other managers"))
		}
	}
	return list
}

func sumOf(pairs []rated) apart {
	var a apart
	a.add(pairs...)
	return a
}

// mean is the mean difference, 0 without pairs.
func (a *apart) mean() float64 { return a.diff / float64(max(1, a.pairs)) }

// selfRatings counts what a person said of themselves, and whether all of it is
// one level.
func (o *organisation) selfRatings(person int) (n int, same bool) {
	first := ingest.NotRated
	same = true
	for _, column := range o.column {
		if column < 0 {
			continue
		}
		if level := o.data.Ratings.At(person, column, ingest.Self); level.Rated() {
			if n++; n == 1 {
				first = level
			}
			same = same && level == first
		}
	}
	return n, same
}

func (o *organisation) distribution(p int, as ingest.Rater, n int, mean, usual float64, why string) Distribution {
	return Distribution{Rater: o.data.People[p].ID, Name: o.personName(p), As: as.String(), Ratings: n, Mean: mean, Usual: usual, Why: why}
}

func agreementWords(a *Agreed) string {
	switch {
	case a.Pairs == 0:
		return "Uncalibrated: no rating was given by both a person and their manager."
	case !a.Calibrated:
		return fmt.Sprintf("Uncalibrated: only %s by self and manager of %s; at least %d of %d people are needed.", Counted(a.Pairs, "pair")+" of ratings", Counted(a.People, "person"), minPairs, minPeople)
	}
	how := "as high as"
	switch {
	case a.Low > 0:
		how = Short(a.Mean, 2) + " levels higher than"
	case a.High < 0:
		how = Short(-a.Mean, 2) + " levels lower than"
	}
	text := fmt.Sprintf("People rate themselves on average %s their managers do", how)
	if how == "as high as" {
		text = "People and their managers do not differ in a way that could not be chance"
	}
	return fmt.Sprintf("%s (likely between %s and %s; %s of ratings of %s).", text,
		Rounded(a.Low, 2), Rounded(a.High, 2), Counted(a.Pairs, "pair"), Counted(a.People, "person"))
}

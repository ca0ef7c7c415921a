package analysis

import (
	"capgap/ingest"
	"capgap/reference"
)

// Format identifies the layout of a saved Review.
const Format = "capgap review 1"

// Options are the choices of one run.
type Options struct {
	Program  string      // version of capgap
	AsOf     ingest.Date // the day that gates, certificates and retirements are judged on
	People   bool        // fill Review.People
	Listed   int         // candidates listed a seat, 0 for the default; nominated people are always listed
	Previous *Review     // last quarter's review, for the earlier value of each headline
	Leaves   []string    // ids or e-mails of people who leave at the same time, for Review.Refills
	Target   Target      // what the plan is to reach, zero for the default
	Prices   Prices      // what a step costs, zero for months of development
	Chosen   []Parameter // what else the user chose, to be listed with the parameters
}

// Compare measures people against the seats of their organisation.
func Compare(data *ingest.Dataset, model *reference.Model, options Options) *Review {
	org := newOrganisation(data, model, options)
	if options.Listed == 0 {
		org.options.Listed = listedByDefault(len(org.seats))
	}
	all := org.measure(floors[0], nil)
	stricter := all.measureFloors()
	swings := all.measureSwings()

	review := &Review{
		Format:      Format,
		Program:     options.Program,
		AsOf:        options.AsOf.String(),
		Model:       describeModel(org),
		Scope:       org.scope(all),
		Input:       describeInput(data),
		Units:       all.units,
		Gaps:        org.gaps(all),
		Seats:       all.describeSeats(),
		Candidates:  all.describeCandidates(),
		Bench:       all.bench(),
		Dependence:  all.dependence(),
		Pairs:       all.pairs(),
		Cascades:    all.cascades(),
		Refills:     all.refills(options.Leaves),
		Interims:    all.interims(),
		Plan:        all.plan(),
		Agreement:   org.agreement(),
		Quality:     org.quality(all),
		Problems:    describeProblems(data),
		Definitions: definitions(model),
		Parameters:  parameters(org),
	}
	if options.People || options.Previous != nil {
		review.People = org.people(all)
	}
	review.Headlines = headlines(review, all)
	all.addFragility(review)
	review.FirstStep = firstStep(review)
	review.Notices = notices(review, all)
	review.addFloors(stricter())
	review.addSwings(swings())
	review.addPrevious(options.Previous, model)
	if !options.People {
		review.People = nil
	}
	return review
}

// listedByDefault is 20 candidates a seat, fewer where there are more than 250
// seats, so that the lists stay readable: about 5,000 in all.
func listedByDefault(seats int) int { return min(20, max(3, 5000/max(1, seats))) }

// maxSearched is the most seats for which pairs of losses, cascades, fragility and
// the plan are worked out: they compare seats with the candidates of all others.
const maxSearched = 300

// canSearch reports whether there are seats, and not too many to compare.
func (m *measured) canSearch() bool { return len(m.seats) > 0 && len(m.seats) <= maxSearched }

// measured is everything that depends on which ratings count: one floor of
// evidence, seen through once.
type measured struct {
	*organisation
	evidence
	onAll     *measured // the floor of all ratings, nil on that floor itself
	units     []Unit
	thin      []thinCell    // cells that one or two people hold
	readiness [][]readiness // by role with a seat and person, worked out when asked
	rooms     []room        // by role, for ready
	pools     []pool        // by role
	fields    []field       // by seat
	net       matching      // ready people and the seats they could take at once
}

// measure sees the organisation through one floor of evidence; onAll is what was
// measured on the floor of all ratings, nil for that floor itself.
func (o *organisation) measure(floor floor, onAll *measured) *measured {
	m := &measured{organisation: o, evidence: o.count(floor), onAll: onAll}
	m.see()
	return m
}

// see works out what depends on the levels that count. What stands in readiness
// already is known.
func (m *measured) see() {
	var tasks crew
	tasks.do(func() { m.units, m.thin = m.coverUnits() })
	m.rooms = make([]room, len(m.roles))
	if m.readiness == nil {
		m.readiness = make([][]readiness, len(m.roles))
	}
	for _, s := range m.seats {
		if m.readiness[s.role] == nil {
			m.readiness[s.role] = make([]readiness, len(m.data.People))
		}
	}
	m.pools = m.gatherPools()
	m.fields = m.gatherFields()
	m.net = match(m.choices(m.isReady), len(m.data.People))
	tasks.wait()
}

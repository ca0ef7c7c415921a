package ingest

// Level is a proficiency level in steps of one fortieth, so that halves,
// quarters, tenths and twentieths of a level are held exactly in one byte.
type Level uint8

// The values that are no level. Blank is not zero.
const (
	LevelStep           = 40  // Level units in one level
	MaxLevel            = 5   // highest level of the scale
	NotRated      Level = 255 // nobody said anything
	NotApplicable Level = 254 // somebody said that it does not apply
)

// WholeLevel is the Level of a whole number 0 to 5.
func WholeLevel(n int) Level { return Level(n * LevelStep) }

// Rated reports whether l is a level, rather than blank or not applicable.
func (l Level) Rated() bool { return l <= MaxLevel*LevelStep }

// Value is the level as a number 0 to 5; call it only on a rated level.
func (l Level) Value() float64 { return float64(l) / LevelStep }

// Rater says who gave a rating.
type Rater uint8

// The raters, in rising order of trust.
const (
	Self Rater = iota
	Peer       // the mean of all peers, rounded to a fortieth
	Manager
	Test // a certificate, test or assessment centre
	raters
)

// Raters lists them in rising order of trust.
var Raters = [...]Rater{Self, Peer, Manager, Test}

// String is the rater's name in lower case.
func (r Rater) String() string { return [...]string{"self", "peer", "manager", "test"}[r] }

// Ratings is a dense table of levels: one byte a person, competency and rater
// that occurs, and four bytes for the row it came from.
type Ratings struct {
	Competencies []string // ids, the columns of the table
	people       int
	layers       [raters]layer
}

type layer struct {
	levels  []Level
	origins []Origin
}

// NewRatings is an empty table.
func NewRatings(people int, competencies []string) Ratings {
	return Ratings{Competencies: competencies, people: people}
}

// Has reports whether the rater gave any rating at all.
func (r *Ratings) Has(rater Rater) bool { return r.layers[rater].levels != nil }

// At is the level that rater gave person in competency (index into
// Competencies), or NotRated or NotApplicable.
func (r *Ratings) At(person, competency int, rater Rater) Level {
	l := &r.layers[rater]
	if l.levels == nil {
		return NotRated
	}
	return l.levels[person*len(r.Competencies)+competency]
}

// Origin is the row that At(person, competency, rater) came from.
func (r *Ratings) Origin(person, competency int, rater Rater) Origin {
	l := &r.layers[rater]
	if l.levels == nil {
		return 0
	}
	return l.origins[person*len(r.Competencies)+competency]
}

// Set enters a level. The table of a rater is allocated at its first level.
func (r *Ratings) Set(person, competency int, rater Rater, level Level, origin Origin) {
	l := &r.layers[rater]
	if l.levels == nil {
		n := r.people * len(r.Competencies)
		l.levels, l.origins = make([]Level, n), make([]Origin, n)
		for i := range l.levels {
			l.levels[i] = NotRated
		}
	}
	at := person*len(r.Competencies) + competency
	l.levels[at], l.origins[at] = level, origin
}

// Best is the level that counts: certified or tested before manager, manager
// before peers, peers before self (measures of the model, section "fit"). ok is
// false when nobody rated; a "not applicable" by itself is no rating.
func (r *Ratings) Best(person, competency int) (level Level, rater Rater, ok bool) {
	for rater := int(raters) - 1; rater >= 0; rater-- {
		if level := r.At(person, competency, Rater(rater)); level.Rated() {
			return level, Rater(rater), true
		}
	}
	return NotRated, Self, false
}

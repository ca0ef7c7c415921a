package ingest

import "time"

// book enters ratings and settles what happens when one rater speaks twice.
type book struct {
	ratings *Ratings
	days    [raters][]uint16 // day of each rating since 1970, 0 when unknown; nil while none is dated
	sums    []uint32         // of the peers of a person and competency
	peers   []uint16
}

// rating is one level that somebody gave somebody.
type rating struct {
	person, competency int
	rater              Rater
	level              Level // a level, or NotApplicable
	origin             Origin
	day                uint16
}

// entered says what became of a rating.
type entered uint8

const (
	counts    entered = iota
	replaces          // counts, and an older one does so no longer
	older             // a newer one stands already
	repeats           // says the same as the one that stands
	conflicts         // says something else, and neither is newer
)

func (b *book) enter(r rating) (outcome entered, before Level, from Origin) {
	if r.rater == Peer {
		b.enterPeer(r)
		return counts, NotRated, 0
	}
	before = b.ratings.At(r.person, r.competency, r.rater)
	if before == NotRated {
		b.set(r)
		return counts, NotRated, 0
	}
	from = b.ratings.Origin(r.person, r.competency, r.rater)
	switch day := b.day(r); {
	case day != 0 && r.day > day:
		b.set(r)
		return replaces, before, from
	case r.day != 0 && r.day < day:
		return older, before, from
	case before == r.level:
		return repeats, before, from
	}
	return conflicts, before, from
}

func (b *book) at(r rating) int { return r.person*len(b.ratings.Competencies) + r.competency }

func (b *book) day(r rating) uint16 {
	if days := b.days[r.rater]; days != nil {
		return days[b.at(r)]
	}
	return 0
}

func (b *book) set(r rating) {
	b.ratings.Set(r.person, r.competency, r.rater, r.level, r.origin)
	if r.day == 0 {
		return
	}
	if b.days[r.rater] == nil {
		b.days[r.rater] = make([]uint16, b.ratings.people*len(b.ratings.Competencies))
	}
	b.days[r.rater][b.at(r)] = r.day
}

// enterPeer keeps the mean of all peers, rounded to a fortieth; halves go up.
func (b *book) enterPeer(r rating) {
	if b.sums == nil {
		n := b.ratings.people * len(b.ratings.Competencies)
		b.sums, b.peers = make([]uint32, n), make([]uint16, n)
	}
	i := b.at(r)
	if !r.level.Rated() {
		if b.peers[i] == 0 {
			b.set(r)
		}
		return
	}
	b.sums[i] += uint32(r.level)
	b.peers[i]++
	n := uint32(b.peers[i])
	r.level = Level((2*b.sums[i] + n) / (2 * n))
	b.set(r)
}

// dayNumber counts days since 1970; 0 when the date is not known or lies outside
// 1970 to 2149.
func dayNumber(d Date) uint16 {
	if d == 0 {
		return 0
	}
	n := d.Time().Unix() / int64((24 * time.Hour).Seconds())
	if n < 0 || n > 1<<16-1 {
		return 0
	}
	return uint16(n)
}

package main

import (
	"math/rand/v2"
	"strconv"
	"strings"
)

// person is one employee, or one vacant seat where name is empty.
type person struct {
	number     int // of the employee or of the seat
	name       string
	title      string
	boss       int // number; 0 at the top
	team       string
	department string
	site       string

	hired, inRole  string // 2006-01-02
	yearsIT, leads int    // years in IT, years in leadership
	education      string
	certificates   string
	risk, retires  string
	critical       bool
	successorFor   []int
	joined, left   string // folder of the first quarter, of the first quarter without
	drawn          bool   // one of the many, without a story
	answers        bool   // took part in the ratings
	levels         levels // what the manager would say
	self, reviewed levels // what stands in the files
}

// levels holds one level a skill of the catalogue.
type levels []int

// The values that are no level.
const (
	blank         = -1
	notApplicable = -2
)

// text is the level as people write it into a questionnaire.
func text(level int) string {
	switch level {
	case blank:
		return ""
	case notApplicable:
		return "N/A"
	}
	return strconv.Itoa(level)
}

// key is the employee number as HR write it, with its leading zeros.
func key(number int) string {
	if number == 0 {
		return ""
	}
	digits := strconv.Itoa(number)
	return strings.Repeat("0", 5-len(digits)) + digits
}

// draw is the source of chance of one person: a change to one does not touch
// the others.
func draw(number int) *rand.Rand {
	return rand.New(rand.NewPCG(20260930, uint64(number)))
}

// chance is true with the given probability.
func chance(r *rand.Rand, probability float64) bool { return r.Float64() < probability }

// everybody lists the leaders and special people, then the teams.
func everybody() []person {
	staff := leaders()
	n := 0
	for _, t := range teams {
		for _, j := range t.jobs {
			for range j.people {
				staff = append(staff, member(t, j, n))
				n++
			}
		}
	}
	return staff
}

// member draws the n-th person who has no story.
func member(t team, j job, n int) person {
	number := firstMember + 3*n
	r := draw(number)
	hired := 2024 - r.IntN(14)
	p := person{
		number: number, name: nameOf(n), title: j.title, drawn: true,
		boss: t.boss, team: t.name, department: t.department, site: t.site,
		hired:   day(hired, r),
		inRole:  day(min(hired+r.IntN(5), 2025), r),
		yearsIT: 2026 - hired + r.IntN(4), education: schooling(r, j),
	}
	p.inRole = max(p.inRole, p.hired)
	if j.level == 4 && chance(r, 0.4) {
		p.leads = 1 + r.IntN(2)
	}
	if certificates := trades[t.discipline]; chance(r, 0.35) {
		p.certificates = certificates[r.IntN(len(certificates))]
	}
	p.risk = []string{"", "", "Low", "Low", "Low", "Medium", "Medium", "High"}[r.IntN(8)]
	p.answers = chance(r, participation(t.department))
	p.levels = memberLevels(r, t.discipline, j)
	fillIn(&p, r)
	comeAndGo(&p)
	return p
}

// day is a working day of the year.
func day(year int, r *rand.Rand) string {
	month, date := 1+r.IntN(12), 1+r.IntN(28)
	return strconv.Itoa(year) + "-" + two(month) + "-" + two(date)
}

func two(n int) string { return string([]byte{byte('0' + n/10), byte('0' + n%10)}) }

// schooling is the highest degree: seniors more often have one.
func schooling(r *rand.Rand, j job) string {
	if chance(r, 0.25) && j.level == 4 {
		return "Master's degree"
	}
	if chance(r, 0.45+0.1*float64(j.level)) {
		return "Bachelor's degree"
	}
	return []string{"Associate degree", "High school diploma"}[r.IntN(2)]
}

// participation is the share of people who took part in the ratings.
func participation(department string) float64 {
	if department == manufacturing {
		return 0.25
	}
	return 0.93
}

// trades are the certificates of a discipline, some with their expiry.
var trades = map[string][]string{
	"systems":      {"Red Hat Certified Engineer", "ITIL Foundation", "Microsoft Certified: Azure Administrator (2027-05)"},
	"cloud":        {"AWS Certified Solutions Architect (2027-02)", "Microsoft Certified: Azure Administrator (2026-11)"},
	"network":      {"CCNA (2027-08)", "CCNP (2028-01)"},
	"workplace":    {"ITIL Foundation", "Microsoft Certified: Endpoint Administrator (2027-03)"},
	"identity":     {"Security+ (2027-06)"},
	"security":     {"CISSP (2027-03)", "Security+ (2026-12)", "CISM (2028-04)"},
	"compliance":   {"CISA (2027-09)", "ISO 27001 Lead Auditor (2026-05)"},
	"applications": {"SAP Certified Associate", "ITIL Foundation"},
	"development":  {"Professional Scrum Master", "AWS Certified Developer (2027-01)"},
	"data":         {"Microsoft Certified: Azure Data Engineer (2027-04)"},
	"plant":        {"ITIL Foundation"},
	"desk":         {"ITIL Foundation", "HDI Support Center Analyst"},
	"service":      {"ITIL 4 Managing Professional", "ITIL Foundation"},
	"architecture": {"TOGAF", "TOGAF; AWS Certified Solutions Architect (2027-07)"},
	"projects":     {"PMP (2027-10)", "PRINCE2 Practitioner (2028-02)", "PMP (2026-12); Professional Scrum Master"},
}

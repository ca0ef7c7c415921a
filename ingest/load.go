package ingest

// Options say what the files cannot say themselves.
type Options struct {
	// Competencies are the ids of the model, the columns of Ratings.
	Competencies []string
	// Match finds the competency that a skill as written means.
	Match func(skill string) Match
	// Roster and Skills, when not empty, name the tables to use ("file" or
	// "file#sheet"); otherwise each table is taken for what its headers say.
	Roster, Skills []string
	// Scale is "0-5", "1-5", "words" or "" to infer it table by table.
	Scale string
	// AsOf is the day of the review; years are derived and dates checked against it.
	AsOf Date
	// MaxQuarantine is the share of a table's rows, 0 to 1, above which
	// quarantined rows stop the run; 0 means the default of 0.05.
	MaxQuarantine float64
}

// Match is what a name was taken for.
type Match struct {
	ID      string   // "" when nothing matches
	How     string   // "id", "name", "alias", "tool", "one letter off", …
	Nearest []string // names that come close, best first, when nothing matches
}

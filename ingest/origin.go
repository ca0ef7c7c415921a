package ingest

// locate finds the table and the row that an origin stands for.
func (d *Dataset) locate(o Origin) (*Table, int) {
	for i := range d.Tables {
		t := &d.Tables[i]
		if uint32(o) > t.base && uint32(o) <= t.last {
			return t, int(uint32(o) - t.base)
		}
	}
	return nil, 0
}

// origin numbers a row of the table.
func (t *Table) origin(row int) Origin { return Origin(t.base + uint32(row)) }

// ratingColumn is the column that holds the rater's level of a competency: the
// column of that skill in a wide table, the column of levels in a long one.
func (t *Table) ratingColumn(competency string, rater Rater) Column {
	var found Column
	own, any := skillMeaning(competency, rater.String()), skillMeaning(competency, "")
	for i := range t.Columns {
		switch t.Columns[i].Means {
		case own:
			return t.Columns[i]
		case any, levelMeaning:
			found = t.Columns[i]
		}
	}
	return found
}

// levelMeaning is what the column of levels in a long table means.
const levelMeaning = "level"

// skillMeaning is what the column of a skill means; rater is "" unless the
// header itself says who rated.
func skillMeaning(competency, rater string) string {
	if rater == "" {
		return "skill " + competency
	}
	return "skill " + competency + ", " + rater
}

package analysis

import "time"

// DateInWords writes the day 2026-11-05 as "5 November 2026", as sentences do;
// other text is returned as it is. The fields of a Review that hold a day alone
// keep it as 2026-11-05.
func DateInWords(iso string) string {
	day, err := time.Parse(time.DateOnly, iso)
	if err != nil {
		return iso
	}
	return day.Format("2 January 2006")
}

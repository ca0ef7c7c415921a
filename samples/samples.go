// Package samples holds two invented sets of files: Northwind, a company to try
// capgap on, and messy, small files with faults. All names are made up.
//
// # Northwind
//
// The IT function of a manufacturer: about 150 people at three sites, in six
// departments and some twenty teams, reviewed in the second and the third quarter
// of 2026. A quarter is a folder with four files:
//
//	roster.xlsx         staff list with a title in row 1 and its header in row 3
//	ratings-north.csv   Leeds and Gdańsk: self-ratings, one column a skill
//	manager-review.csv  Leeds and Gdańsk: what the managers say, same layout
//	ratings-south.csv   Porto: one row a person, skill and rater; semicolons
//
// What a review of the third quarter has to find:
//
//   - Nobody holds "Merger & carve-out integration" at the level required; the
//     best have level 2. "Secure software delivery" is short as well, by less.
//   - Ines Okafor (00417) is the only person of the whole organisation who holds
//     "Identity & access management" at the level required, and the only one of
//     her team who comes near it. She is an engineer and holds no seat.
//   - The seat of the Senior Director of IT (00104) has no successor within five
//     years: nobody is nominated, and the direct reports are short of ten years in
//     leadership by more than that.
//   - The Head of IT (00101) has one successor who is ready now: Priya Halvorsen
//     (00110), IT Director, Infrastructure, who is at high risk of leaving. The
//     Head of IT retires in June 2027.
//   - Priya Halvorsen is also the only one ready for the vacant seat of the IT
//     Director, Manufacturing Systems (09001): two seats share one ready person.
//   - Every other director's seat can be filled at once except her own.
//   - Manufacturing Systems answered with under half of its people, the rest with
//     more than nine in ten.
//
// Between the quarters: Amara Lindgren-Bose (00136) joined as IT Manager,
// Workplace, and filled a vacant seat; two more joined and one left in the teams;
// Henrik Castellanos (00119), IT Director, Manufacturing Systems, left, which
// opened his seat and cost the Senior Director's seat its only successor; a
// cloud engineer came from Server & Storage; some ratings changed (the list is
// rerated in generate/quarters.go).
//
// The files have small slips, as files do: a range ("3-4") in one cell of
// ratings-north.csv, a skill that the model does not know ("PLC programming")
// and ratings of somebody who is not in the roster (00266) in ratings-south.csv.
//
// # Messy
//
// Ratings files go with team.csv, the one file without a fault.
//
//	title-and-total.csv   two junk rows above the header, header repeated, blank rows, total and notice below, a birth date
//	german.csv            sep= line, semicolons, Windows-1252, CR LF
//	unicode-text.csv      UTF-16 with tabs, as Excel's "Unicode text"
//	duplicate-ids.csv     the same row twice, one id for two people, ids that differ by case and space
//	manager-cycle.csv     a cycle of three, somebody who reports to himself, an unknown manager, "XX" and blank at the top
//	vacant-seats.csv      eight spellings of vacant, two of them without an id
//	serial-dates.xlsx     days as plain numbers, impossible and future ones, a word
//	levels-off-scale.csv  7 and -1, N/A, n.a., -, ?, blank and zero, words, dates, errors, fractions, two values
//	unknown-skills.csv    near misses, unknown skills, an unknown rater and person, two ratings of one skill
//	words.csv             the four words for levels, and a fifth
//	damaged-ids.csv       ids without their zeros, in scientific form, with an apostrophe or a no-break space
//	ragged-rows.csv       rows too short and too long, a line break inside quotes
package samples

import "embed"

//go:generate go run ./generate

// Northwind holds the folders northwind/2026-q2 and northwind/2026-q3.
//
//go:embed northwind
var Northwind embed.FS

// Messy holds the folder messy.
//
//go:embed messy
var Messy embed.FS

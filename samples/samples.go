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
//     years: nobody is nominated, and everybody whose path leads there has too few
//     years in leadership (ten are asked) or too far to go in levels.
//   - The Head of IT (00101, retires in June 2027) has one successor who is ready
//     now: Priya Halvorsen (00107), Director of Cloud Engineering, nominated, and at
//     high risk of leaving. She can be no IT Director: that path leads to the
//     Senior Director's seat too, which would then have a successor.
//   - Two seats share one ready person: Ewa Mutasa-Lind (00178), Enterprise
//     Architect, is the only one ready for the IT Director, Infrastructure (00110),
//     and for the vacant IT Director, Manufacturing Systems (09001). The two other
//     IT Directors each have a nominated successor of their own beside her.
//   - Four people who hold no seat are ready for one of the thirteen IT Managers, so eight
//     of the nineteen seats could be filled at once.
//   - Manufacturing Systems answered with under half of its people, the rest with
//     more than nine in ten.
//
// Between the quarters three people joined, one of them Amara Lindgren-Bose
// (00136), who filled the vacant seat of the IT Manager, Workplace. Two left, one
// of them Henrik Castellanos (00119), IT Director, Manufacturing Systems, which
// opened his seat and cost the Senior Director's seat its only successor. A cloud
// engineer (00331) moved over from Server & Storage. Some ratings changed (the list
// is rerated in generate/quarters.go); by them Farah Steinholm (00173) became
// ready for the seat of the IT Director, Security & Compliance. The second quarter
// could fill eight seats as well, through different people.
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

// Northwind holds the folders northwind/2026-q2 and northwind/2026-q3, without what
// somebody who follows README wrote into them: settings and reports.
//
//go:embed northwind/*/*.csv northwind/*/*.xlsx
var Northwind embed.FS

// Messy holds the folder messy.
//
//go:embed messy
var Messy embed.FS

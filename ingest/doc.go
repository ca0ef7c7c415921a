// Package ingest reads foreign files, CSV or Excel, into a Dataset: the people
// of a roster, the seats that nobody holds, who reports to whom, and what was
// said of whose skills. It is lenient. It mends what can be mended, leaves out
// what cannot be used, says both with the address, and stops only where going on
// would give a wrong figure.
//
// # A walk through a load
//
// Load opens the files (files.go) through package table, looks at the first rows
// of each table for its header (header.go), takes each column for a field or a
// skill (fields.go, spellings.go, columns.go) and decides what the table is good for
// (choose.go; unused.go for those that are good for nothing, aside.go for the
// instructions and legends among them). Rosters are read
// first (people.go, vacancy.go), and their rows joined into a forest
// (managers.go, whom.go, forest.go); then the ratings (ratingrows.go,
// ratingcells.go), whose levels levels.go reads and whose repetitions book.go
// settles. index.go and keys.go find the people whom a key means, walk.go counts
// the rows of either kind of table, and gate.go stops what was probably misread.
//
// # Tables
//
// A path is a file, a folder or a pattern. Of a folder the files are opened whose
// ending says that they hold a table, those that cannot be read included, so that
// none is passed over; a .txt when it holds tabs. Dataset.Skipped names the rest.
// A folder or pattern that leads to a file named already adds nothing. Each CSV file and each worksheet is one table. A table is used as
//
//	roster               it has an employee id (or an e-mail) and a job title
//	ratings, long        it has an id, a skill and a level: one row a rating
//	ratings, wide        it has an id and columns that are skills: one row a person
//	roster and ratings   a roster with columns that are skills; when most of its
//	                     people stand in another roster, or it says who rated,
//	                     it is ratings alone
//
// and else not at all, with a warning; no word is lost on the Instructions or the
// Scale (aside.go) of a form that is used. Options.Roster and Options.Skills name
// tables, as "hr.xlsx", "hr.xlsx#People" or "returns/*.xlsx". A hidden worksheet
// is read only when it is named with "#".
//
// # Text files
//
// Of a text file nothing need be said. Its letters are UTF-8, UTF-16 or
// Windows-1252; of others (Windows-1250, Mac Roman, Shift_JIS and the like) the
// likely name is told with what it would read, and Options.Encoding decides. A
// byte that is not UTF-8 in a file that otherwise is puts its cell in quarantine,
// shown as "M\xFCller". Control characters and marks that turn the direction of
// writing are taken out, words that were encoded twice are told.
//
// The separator is comma, semicolon, tab, vertical bar, each perhaps with a space
// behind it, or a space, or columns lined up by spaces; if two explain the file
// equally well, both readings are shown and Options.Delimiter decides. Cells may
// stand in quotation marks or apostrophes, with doubled marks or backslashes. One
// row written otherwise is read as it was meant if that can be done in one way
// alone, and told. A row with a cell more or fewer than nearly all others is told,
// since what follows may have shifted. A mark that is never closed stops.
//
// # Headers
//
// The header is one of the first ten rows that hold anything, the one with the
// most points (fieldKinds). What stands above is preamble. Spellings are the
// lines of spellings.go; case, spaces, punctuation, line breaks and remarks in
// round brackets do not matter, so that "EMPLOYEE_ID", "Employee\nId" and
// "Employee ID (text)" are one. Two columns of one spelling stop the run; of two
// spellings of one field the one that stands first in the list is read.
//
//	Staff of the IT function
//
//	Emp No,First Name,Last Name,Designation,Reports To,Date of Joining
//	00412,Runa,Ostby,IT Director,XX,2010-02-01
//	00413,,,IT Manager,00412,
//	Total,2,,,,
//
// reads as one director without a manager, one vacant seat that reports to her,
// and one row that is no person. A column about a private matter (unread.go) is
// not read, even if its name is known.
//
// # The roster
//
// Without ids and e-mails the names stand for the ids, which is told; equal names
// then stop. Ratings without either are found by name where one person alone
// bears it: "Moss, Ada", without accents, other order and initials are told.
// Ratings whose ids mean nobody are found by their e-mails or names (keycolumn.go).
//
// Ids are text. They match exactly, after spaces, invisible marks and Unicode
// form; if that fails without case, leading zeros and number format, which is
// told. An e-mail finds its person unless several share it. The same row twice is
// dropped; one id for two different rows stops. Two states of one roster, such as
// the sheets of two years, stop with one line (snapshot.go).
//
// A row whose name is blank, "Vacant", "N/D", "TBC", "To be hired" and the like
// (vacancy.go) is a vacant seat. The column of managers holds ids and e-mails,
// names or job titles, whichever most of its values match; a value in another
// form, or "Ada Moss (0042)", is told. Where two columns name them, as "Manager
// Email" and "Manager Name" do, the second is read where the first is blank. Unknown managers leave their people
// at the top of a tree; a ring is cut at its last row.
//
// Dates are 2015-03-01, 1.3.2015, 1 March 2015, a day number of Excel in either
// of its two systems, or 03/01/2015 if some date of the same column shows which
// part is the day. Years in IT that are not given are derived from the hire date
// and marked; they are a lower bound. Performance, potential and risk are low,
// medium, high or 1 to 5 (1 and 2 low, 3 medium, 4 and 5 high). A certification
// may end with its expiry in brackets, as in "CISSP (2027-03)". Lists part their
// items with semicolons or commas. People who have left by Options.AsOf, or have
// not joined, do not count. A leaving date whose day and month cannot be told apart
// says so if it lies in the past either way. Where there is no date the status
// does: "Terminated", "Inactive", "Retired" or "ausgeschieden" is somebody who has
// left, "On Leave" is not. A column called Status is read so if most of its values
// are such words; other words there are told, and their people count.
//
// # The ratings
//
// A header of a wide table is a skill if Options.Match knows it, by itself or by
// the part in square brackets at the end of a survey's question. It may name the
// rater: "Networking (manager)", "Self - Networking". Otherwise a column of
// raters says who rated, else the name of file or sheet or a title ("manager
// review"), else people rated themselves. Raters are self, manager, peer and
// test, by the words of rater.go. A header that is not known is an unknown skill
// when its cells mostly hold levels; unknown skills are counted, not kept.
//
// "3/5", "3 - competent", "Level 3" and "★★★" are read as 3, and all but the
// stars told. Fractions are kept to the nearest 0.025 of a level. Blank, 0 and
// N/A (also "-", "?", "tbd", "don't know", "k.A.") are three things. Whatever
// else stands there counts for nothing, each cell with its own line.
//
// # Scales
//
// One scale holds for a table, or for a column that plainly has another, such as
// percentages beside levels. It comes from Options.Scale (CheckScale says what
// can be declared), else from a legend, else it is inferred (scaleseen.go).
// Dataset.Scales says what was taken, from where, which level each place became,
// and what was lost.
//
// A legend (scalelegend.go) is "1 = Beginner, 2 = Able, 3 = Expert" in one cell,
// along a row, or down a column with the meanings beside it: above the header,
// beside or below the table, in a header, or on another sheet of the workbook;
// also "rate from 0 to 3". It counts when most values of the table stand on it.
//
// Words that stand beside the numbers throughout, as in the answers "1 - None"
// to "5 - Expert" of a survey, are a legend as well (scalelabels.go).
//
// Inferred is the smallest common scale that holds the numbers of the first rows
// (of 5, 7, 10 or 100), or the known scale of words (scalewords.go) that holds
// the words. Tables with the same headers are looked at as one. It never makes
// more of a level than may be meant: where only 1, 2 and 3 are met, five is
// assumed, with a warning. Letters, and words that nobody knows, stop. So do
// many levels off the scale, with the scale that would hold them. Where a table
// sets its own words beside its numbers, "5 - Expert" and "4 - Proficient", these
// count and not the places of the words elsewhere (scalepairs.go).
//
// The mapping to levels 0 to 5 is linear between the ends; scale.go has the
// formula and its two exceptions. On scales with steps wider than a level
// Dataset.Bounds are the levels that a rating may stand for.
//
// Habits (habits.go, stale.go) have a warning and change nothing: one level in
// more than 80 % of a skill or with one person throughout, two raters who agree
// in everything, dates more than 18 months before Options.AsOf or after it.
//
// Of two ratings by one rater the newer counts if both are dated. If not, equal
// ones count once and different ones stop the run. Peers count by their mean.
//
// # Layouts
//
// The header may have up to three rows: groups above ("Cloud" over "Self" and
// "Manager") and sub-headers below are joined, and read part by part
// (headrows.go, question.go). What a header says of a skill beside its level, a
// target, a gap, a comment, is no rating (aspect.go). Where no word of a header is
// known, the structure of the table says where it begins (structure.go). Ratings
// may also be
//
//	transposed   one row a skill, one column a person (turned.go); RowCount counts
//	             its columns, and addresses are those of the file
//	paired       a column "Level" beside the column of each skill (paired.go)
//	form         one person: "Employee ID" and the like above a list of skills and
//	             levels (form.go)
//
// In a list of skills the level may also be ticked: columns headed 1, 2, 3 or by
// words of one scale, with a mark in one of them (ticks.go). A second table beside
// the first stops, and only the first is read (beside.go). A second header in
// another language is part of the header (headrows.go).
//
// Options.Layout declares one of Layouts; a table laid out otherwise then stops.
// Legends, examples, targets, averages and counts among or below the rows are no
// people (ending.go). A second table below stops: its header is another one, or
// the same with its columns in another order. Merged cells of teams, departments,
// locations and managers are filled down, in long tables also those of ids, names
// and skills; never those of levels (merged.go). Something under a blank header
// stops; so do a pivot table and data without a header (unlike.go).
//
// # Maps
//
// Options.Map names files that say what texts mean, in any dialect or workbook:
//
//	kind,written,means,note
//	skill,Wolke,Cloud platforms,
//	skill,Knitting,-,none of ours
//	title,Chief of Computers,head-of-it,
//	column,Kürzel,Employee ID,
//
// The kinds are skill, title, certificate and column; "-" leaves a text out. What
// the model does not know stops, with the nearest names; an entry that applies to
// nothing is told. Dataset.MapTable is such a file with all that is open.
//
// # Accounting
//
// Every row and every cell for a rating is counted once (RowCount, CellCount).
// Rows of a table that is not used are not counted. Cells are those of the rows
// that hold anything below the header, repeated headers and overlong rows aside.
//
// # Workbooks
//
// A workbook is known by its content, whatever its name says; other formats are
// refused by name. An encrypted one opens with Options.Password. A cell is what
// Excel shows of it, in one form: a number in 15 digits (0.3), a date by the
// format of the cell (2026-03-05, 2026-03-05 14:30:00, 14:30:00), a percentage
// (60%), a whole number that its format fills up with zeros (00042, 000-042,
// E0042; of "Level 3" and "3 of 5" only the number is stored, and read), TRUE or
// FALSE, the name of an error, the stored result of a formula. A day that never was
// (29 February 1900) stays a number. The totals that an Excel table ends with are
// no person. Hidden rows and columns are read, and told; formulas that nobody has
// calculated are blank, and told; macros, links and embedded documents are passed
// over. Every part is read to its
// end and compared with its checksum, and a part that is damaged, missing or out
// of order stops the file: no value is guessed. Unpacked, a workbook may take
// Options.Unpacked, a part half of that, and the text of a sheet a quarter.
//
// # Limits
//
// A problem of one kind is listed 10,000 times for one table, the rest in one
// line. More than Options.MaxQuarantine of a table's rows left out stop the run;
// totals, notes, leavers, repeated headers and repetitions do not count towards
// it. Where a person has a row a rating, people who are not in the roster count
// once each; those of all forms are counted together (gate.go). The same holds for levels of a wide table that cannot be read, from the
// fifth on. Rows in all tables together are at most 2^32. A transposed
// table has at most 5,000 rows that hold anything.
package ingest

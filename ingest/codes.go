package ingest

// The codes of the problems that this package finds; package table has its own
// for files that cannot be read at all. A code never changes its sense.
const (
	codeNoFiles         = "no-files"          // no path, or a folder without tables
	codeNoSuchTable     = "no-such-table"     // --roster or --skills names what is not there
	codeBadScale        = "bad-scale"         // the declared scale is not known
	codeLockFile        = "lock-file"         // Excel holds a workbook of the folder open
	codeDupFile         = "dup-file"          // the same content twice
	codeHiddenSheet     = "hidden-sheet"      // a hidden sheet was not read
	codeHiddenRows      = "hidden-rows"       // rows hidden in Excel were read
	codeRowRepaired     = "row-repaired"      // a record was mended in splitting it
	codeRowTooLong      = "row-too-long"      // more cells than the header has
	codeNotUsed         = "not-used"          // a table is neither roster nor ratings
	codeNoRoster        = "no-roster"         // no table holds people
	codeMissingColumn   = "missing-column"    // a needed column is not there
	codeDupColumn       = "dup-column"        // one header twice
	codeSecondColumn    = "second-column"     // two columns of one meaning; the first spelling is read
	codeUnknownColumn   = "unknown-column"    // columns that mean nothing here
	codeNotRead         = "not-read"          // columns about private matters
	codeDupSkill        = "dup-skill"         // two columns of one competency
	codeUnknownSkill    = "unknown-skill"     // a skill that the model does not know
	codeSkillNear       = "skill-near"        // a skill matched although it is spelt otherwise
	codeMapUnread       = "map-unread"        // a map without its columns
	codeMapKind         = "map-kind"          // a map's entry of an unknown kind
	codeMapMeaning      = "map-meaning"       // a map's entry that means nothing in the model
	codeMapConflict     = "map-conflict"      // two meanings of one text
	codeMapUnused       = "map-unused"        // a map's entry that applies to nothing
	codeNoID            = "no-id"             // a row without a key
	codeIDRepaired      = "id-repaired"       // an id as a spreadsheet shows a number
	codeIDDamaged       = "id-damaged"        // an id that a spreadsheet has cut
	codeIDFallback      = "id-fallback"       // ids that match without case or leading zeros only
	codeSimilarID       = "similar-id"        // two ids that differ by case or leading zeros only
	codeSharedEmail     = "shared-email"      // one e-mail for several people
	codeNameAsID        = "name-as-id"        // a roster without ids and e-mails
	codeDupName         = "dup-name"          // one name twice in such a roster
	codeByName          = "matched-by-name"   // ratings whose people are known by name alone
	codeNameNear        = "name-near"         // names that are not spelt as in the roster
	codeNameShared      = "name-ambiguous"    // ratings of a name that several people bear
	codeOtherKey        = "other-key"         // ratings found by e-mail or name since the ids mean nobody
	codeIDMarks         = "id-marks"          // ids with marks that nobody sees
	codeAlike           = "id-look-alike"     // an id in letters of another alphabet
	codeOddEmail        = "odd-email"         // a private or malformed address as id
	codeTwoIDs          = "two-ids"           // perhaps one person under two ids
	codeDelicate        = "special-category"  // free text about health, union or belief
	codeTooLong         = "too-long"          // a text longer than a cell can be
	codeDeep            = "deep-hierarchy"    // more than fifty levels
	codeWide            = "wide-span"         // more than two hundred direct reports
	codeSuccessor       = "successor-unknown" // a nomination for a seat or role that nobody has
	codeSuccessorOwn    = "successor-own"     // a nomination for one's own seat
	codeNoTitle         = "no-title"          // a person without a job title
	codeNoNames         = "no-names"          // the column of names is empty
	codeNotAPerson      = "not-a-person"      // totals, notes and the like
	codeRepeatedHeader  = "repeated-header"   // the header again, further down
	codeDupRow          = "dup-row"           // one row twice
	codeDupID           = "dup-id"            // one id for two different rows
	codeLeaver          = "leaver"            // left before the day of the review
	codeNotYetJoined    = "not-yet-joined"    // joins after the day of the review
	codeExcelError      = "excel-error"       // a formula that failed
	codeDateUnread      = "date-unread"       // not a date
	codeDateAmbiguous   = "date-ambiguous"    // day and month cannot be told apart
	codeDateOrder       = "date-order"        // leaves before joining
	codeYearsUnread     = "years-unread"      // not a length of time
	codeGradeUnread     = "grade-unread"      // neither 1 to 5 nor low, medium, high
	codeFlagUnread      = "flag-unread"       // neither yes nor no
	codeManagerUnknown  = "manager-unknown"   // reports to nobody in the roster
	codeManagerShared   = "manager-ambiguous" // reports to a name that several people bear
	codeManagerForm     = "manager-form"      // named in another form than most of the column
	codeManagerSelf     = "manager-self"      // reports to himself or herself
	codeManagerCycle    = "manager-cycle"     // people who report to one another in a ring
	codeRoots           = "roots"             // several people report to nobody
	codeNotInRoster     = "not-in-roster"     // ratings of somebody the roster does not know
	codeNoSkill         = "no-skill"          // a rating of nothing
	codeUnknownRater    = "unknown-rater"     // who rated cannot be told
	codeLevelOffScale   = "level-off-scale"   // a number outside the scale
	codeLevelFraction   = "level-fraction"    // fractions that were rounded
	codeLevelSeveral    = "level-several"     // two levels in one cell
	codeScaleAssumed    = "scale-assumed"     // inferred, and another scale is as likely
	codeScaleUnclear    = "scale-unclear"     // words or letters whose order nobody knows
	codeScaleMisfit     = "scale-misfit"      // many levels are off the scale
	codeLevelUnread     = "level-unread"      // no level at all
	codeLevelBoolean    = "level-boolean"     // a truth value
	codeLevelDate       = "level-date"        // a date
	codeLevelPercent    = "level-percent"     // a percentage
	codeLevelRepaired   = "level-repaired"    // a level with something beside it
	codeOneValue        = "one-value"         // nearly everybody has one level in a skill
	codeStraightLine    = "straight-line"     // people with one level nearly throughout
	codeCopiedRatings   = "copied-ratings"    // two raters agree in everything
	codeStaleRatings    = "stale-ratings"     // ratings older than 18 months
	codeFutureRatings   = "future-ratings"    // ratings dated after the day of the review
	codeOlderRating     = "older-rating"      // there is a newer one of the same rater
	codeDupRating       = "dup-rating"        // the same rating twice
	codeRatingConflict  = "dup-rating-conflict"
	codeTooManyLeftOut  = "too-many-quarantined"
	codeMoreOfTheSame   = "more-of-the-same" // the list of one kind was cut
	codeUnreadableTable = "unreadable"       // a table that cannot be read to its end
)

// The codes of how a table is laid out.
const (
	codeLayoutDiffers    = "layout-differs"     // --layout declares another layout
	codeBlankHeader      = "blank-header"       // a column without a header holds something
	codePivot            = "pivot-table"        // sums instead of people
	codeNoHeader         = "no-header"          // the first row looks like data
	codeSecondTable      = "second-table"       // another table below the first
	codeFlagWithoutLevel = "flag-without-level" // yes or no, and no level beside it
)

// Package table reads any CSV file or workbook as rows with positions. It is
// the one seam between the formats of files and their meaning: what a column or
// a cell says is decided by package ingest.
//
// Open looks at a file's content (never at the ending of its name) and returns
// its sheets; a CSV file has one. Sheet.Rows then walks through the rows as
// often as asked, without holding a CSV file in memory. A file that cannot be
// read gives an Error: a stable code, what is wrong and what to do about it.
//
// The files in reading order: open.go and kind.go decide what a file is;
// charset.go, named.go, survey.go, guess.go and dialect.go find out how a text file
// is written; records.go, quotes.go and escapes.go split it, mend.go looks at rows
// unlike the rest, so that no column shifts without a word, and remarks.go and
// mixed.go at cells with odd characters. For workbooks, compound.go, encrypted.go,
// agile.go and standard.go open those with a password, archive.go unpacks the
// parts, workbook.go, sheets.go and parts.go find the sheets, worksheet.go, areas.go,
// totals.go and cell.go read them by xmlscan.go, styles.go, numberformat.go, padded.go,
// number.go and serial.go say what a number is shown as, and texts.go and grid.go keep what
// they hold. Reading and checking are one: what is damaged is refused by Open,
// not read in part.
package table

// File is one opened input file. It holds no open handle: a CSV file is opened
// again by each walk through its rows, of a workbook the filled cells are kept in
// memory.
type File struct {
	Name   string // base name
	SHA256 string // hex
	Bytes  int64
	Sheets []*Sheet // in the order of the workbook
	Notes  []Note   // what was repaired or is odd about the file as a whole
}

// Sheet is one worksheet, or the one table of a CSV file.
type Sheet struct {
	Name     string // "" in a CSV file
	Format   string // how it was read, for people: "csv, semicolon, Windows-1252", "xlsx"
	Hidden   bool   // hidden and very hidden worksheets
	Date1904 bool   // the workbook counts days from 1904: what numbers mean that are dates without a format

	Merged        []Area // of a worksheet, as they stand in the file; only the first cell of each holds its text
	HiddenColumns []int  // of a worksheet, 1-based, ascending, as far as cells reach

	rows func(yield func(Row) bool) error
}

// Area is a block of cells, from its first to its last row and column: 1-based,
// both ends included.
type Area struct{ FromRow, FromColumn, ToRow, ToColumn int }

// Row is one record. Number and Cells are only valid until yield returns, and
// the letters of a cell must not be changed.
//
// In a workbook a number is the shortest that Excel shows in 15 digits ("0.3"), and
// all digits of a whole one, filled up with zeros if the format of its cell says so
// ("00042"). By its format it may be a date ("2026-03-05"), a date with its time
// ("2026-03-05 14:30:00"), a time ("14:30:00", "36:00:00", with milliseconds if the
// format shows parts of a second) or a percentage ("60%"); what is no day from 1900
// to 9999 stays a number. A truth value is "TRUE" or "FALSE", an error keeps its
// name, such as "#REF!", and a formula is its stored result. Blank rows after the
// last row with content are not rows.
type Row struct {
	Number  int      // 1-based: the row of the worksheet, or the line of the file on which the record starts
	Cells   [][]byte // UTF-8, not trimmed; trailing cells may be missing
	Hidden  bool     // hidden or filtered out in Excel
	Totals  bool     // the totals of a table of Excel, and nothing else
	Note    string   // what was repaired in reading this record, "" if nothing
	Remarks []Remark // on single cells
}

// Note is something about the file or sheet that its reader must be told.
type Note struct {
	Code    string // stable, e.g. "encoding"
	Stop    bool   // the file cannot be used; otherwise it was repaired or is merely odd
	Warn    bool   // odd, but used as it is; neither Stop nor Warn is a repair
	Sheet   string
	Row     int
	Message string
	Cure    string
}

// Options say what a file cannot say itself and bound what it may ask of the
// machine; a zero field takes its default.
type Options struct {
	Unpacked  int64  // bytes of a workbook after inflation, default 256 MiB
	Columns   int    // most columns of a table, default 512
	Encoding  string // of a text file, by its usual name such as "windows-1250"; "" to find it out
	Delimiter string // of a text file: one character, or its name as in "tab"; "" to find it out
	Password  string // of an encrypted workbook, "" for none
}

// Rows calls yield for each row in order, blank rows included, until yield
// returns false. It may be called several times. An error means that the rest
// of the sheet could not be read; its text names the cause, not the file.
func (s *Sheet) Rows(yield func(Row) bool) error { return s.rows(yield) }

// withDefaults fills the fields that were left zero.
func (o Options) withDefaults() Options {
	if o.Unpacked <= 0 {
		o.Unpacked = 256 << 20
	}
	if o.Columns <= 0 {
		o.Columns = 512
	}
	return o
}

package table

import (
	"bytes"
	"fmt"
	"regexp"
	"unicode/utf8"
)

// remarker looks for what is odd in single cells, of the kinds that the survey
// met anywhere in the file; in most files that is none.
type remarker struct{ foreign, control, twice bool }

// Remark is something about one cell that its reader must be told.
type Remark struct {
	Column     int    // counted from 0
	Code       string // stable: "mixed-encoding", "control-characters" or "mojibake"
	Quarantine bool   // the cell cannot be used; otherwise it was repaired or is merely odd
	Warn       bool   // odd, but used as it is
	Value      string // as it stood in the file, with what cannot be seen in hex
	Message    string
	Cure       string
}

func (m remarker) any() bool { return m.foreign || m.control || m.twice }

// look puts the remarks on the cells of a record at the end of list, and takes
// out of the cells what must not be shown.
func (m remarker) look(list []Remark, cells [][]byte) []Remark {
	for i, cell := range cells {
		if m.foreign && bytes.ContainsFunc(cell, isForeign) {
			cells[i] = showForeign(cell)
			list = append(list, Remark{Column: i, Code: "mixed-encoding", Quarantine: true, Value: string(cells[i]),
				Message: "holds bytes, shown in hex, that are not stored as the rest of the file is",
				Cure:    "correct the cell, or export the file again as CSV in UTF-8"})
		}
		if m.control && bytes.ContainsFunc(cell, isControl) {
			cells[i] = withoutControl(cells[i])
			list = append(list, Remark{Column: i, Code: "control-characters", Value: string(shown(cell)),
				Message: "holds characters that are not seen and may hide or turn around what is; they were left out",
				Cure:    "delete them in the file"})
		}
		if m.twice {
			if once, ok := decodedTwice(cell); ok {
				list = append(list, Remark{Column: i, Code: "mojibake", Warn: true, Value: string(cell),
					Message: fmt.Sprintf("looks as if it was encoded twice; likely it was %q", once),
					Cure:    "export the file again as CSV in UTF-8; it is read as it stands"})
			}
		}
	}
	return list
}

// terminal is a command to a terminal, such as the one that clears it.
var terminal = regexp.MustCompile("\x1b\\[[0-9;?]*[ -/]*[@-~]")

func withoutControl(cell []byte) []byte {
	var out []byte
	for _, r := range string(terminal.ReplaceAllLiteral(cell, nil)) {
		if !isControl(r) {
			out = utf8.AppendRune(out, r)
		}
	}
	return out
}

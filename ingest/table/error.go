package table

// Error says why a file, or the rest of a sheet, cannot be read. It is a plain
// value that the caller completes with the name of the file and sheet.
type Error struct {
	Code    string // stable, e.g. "open-quote"
	Row     int    // 1-based; 0 when the whole file is meant
	Message string // what is wrong, lower case, no full stop
	Cure    string // what to do about it
}

// Error is the message alone.
func (e *Error) Error() string { return e.Message }

const saveAsXlsx = "open it in Excel and save it as an Excel workbook (.xlsx)"

func damaged(message string) *Error {
	return &Error{
		Code:    "damaged",
		Message: message,
		Cure:    "copy or download the file again; if that does not help, " + saveAsXlsx,
	}
}

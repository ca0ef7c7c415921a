package pack

import (
	"errors"
	"fmt"
	"os"
)

// ErrInterrupted is the cause of the error when somebody stopped the writing of
// files; nothing of them is left then.
var ErrInterrupted = errors.New("interrupted")

// Error says what could not be written and what helps.
type Error struct {
	Text string // lower case, no full stop
	Cure string
	Err  error // the cause, may be nil
}

// Error is the text with its cause.
func (e *Error) Error() string {
	if e.Err == nil {
		return e.Text
	}
	return fmt.Sprintf("%s: %v", e.Text, e.Err)
}

// Unwrap is the cause.
func (e *Error) Unwrap() error { return e.Err }

// Hint is the cure, for the line after the message.
func (e *Error) Hint() string { return e.Cure }

// Cause is err without the path, which the message of an Error names already.
func Cause(err error) error {
	var path *os.PathError
	if errors.As(err, &path) {
		return path.Err
	}
	return err
}

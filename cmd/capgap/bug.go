package main

import (
	"fmt"
	"path"
	"runtime"
	"strings"

	"capgap/analysis"
)

// bug says where a panic struck, without the data it struck on: the message of a
// panic may quote a cell, the places in the code cannot. Call it while x is
// being recovered.
func bug(x any) error {
	calls := make([]uintptr, 64)
	calls = calls[:runtime.Callers(1, calls)]
	if c, ok := x.(*analysis.Crash); ok {
		x, calls = c.Value, c.Calls
	}
	return fail(exitBug, fmt.Errorf("a bug in capgap: %T at %s", x, panicPlace(calls)), "report this line; it holds nothing from your files")
}

// panicPlace is the file and line of ours that was running when the panic
// began, from the calls at the time it was recovered.
func panicPlace(calls []uintptr) string {
	frames := runtime.CallersFrames(calls)
	panicked := false
	for {
		frame, more := frames.Next()
		if panicked && strings.HasPrefix(frame.Function, "capgap/") {
			return fmt.Sprintf("%s:%d", path.Base(frame.File), frame.Line)
		}
		panicked = panicked || frame.Function == "runtime.gopanic"
		if !more {
			return "an unknown place"
		}
	}
}

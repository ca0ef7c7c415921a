// Command capgap tells an organisation where its IT leadership capability is
// short, who can step up, and what to do about it.
//
// The walk of the main command is in review.go; run.go holds the grammar of the
// command line and the wording of errors.
package main

import (
	"os"
	"runtime/debug"
)

func main() {
	// A laptop has less memory to spare than time: at 100,000 people this takes
	// a quarter off the peak and adds less than a tenth to the time.
	debug.SetGCPercent(50)
	os.Exit(run(os.Args[1:], os.Stdout, os.Stderr))
}

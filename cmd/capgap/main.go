// Command capgap tells an organisation where its IT leadership capability is
// short, who can step up, and what to do about it.
//
// run.go holds the grammar of the command line and the wording of errors; each
// command has its file, and the walk of the main one is in review.go, with packs.go
// for whom the reports are. settings.go and settings_keys.go read capgap.toml, which
// init.go writes. summary.go says on a terminal what lines.go and wrap.go fit into
// it, progress.go what a long run is doing; result.go says it to scripts.
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

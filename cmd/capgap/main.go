// Command capgap tells an organisation where its IT leadership capability is
// short, who can step up, and what to do about it.
//
// The walk of the main command is in review.go; run.go holds the grammar of the
// command line and the wording of errors.
package main

import "os"

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

package main

import (
	"io"

	"github.com/alecthomas/kong"
)

// quietFlag is of every command that writes files or judges them.
type quietFlag struct {
	Quiet bool `short:"q" typed:"" help:"Print nothing on stdout. Errors stand on stderr, and the exit code says how it went."`
}

// tellFlags are of commands whose findings a script may want.
type tellFlags struct {
	quietFlag
	Format string `enum:"text,json" default:"text" placeholder:"text|json" typed:"" help:"How findings are printed: text, or json for scripts: one object, with the error if there is one."`
}

// isQuiet reports whether stdout is to stay empty.
func (f *quietFlag) isQuiet() bool { return f.Quiet }

// hush lets a command say nothing on stdout, if it is told to, or print JSON
// there in the end.
func (o *out) hush(command *kong.Node) {
	o.command = command.Name
	quiet, ok := command.Target.Addr().Interface().(interface{ isQuiet() bool })
	if o.quiet = ok && quiet.isQuiet(); o.quiet || o.json {
		o.stdout.w = io.Discard
	}
}

// unheard reports whether what goes to stdout is not seen, so that an error must
// say it.
func (o *out) unheard() bool { return o.quiet || o.json }

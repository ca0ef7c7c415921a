package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"math"
	"os"
	"runtime"
	"slices"
	"strconv"
	"strings"

	"capgap/analysis"
	"capgap/ingest"
)

// readFlags are the flags that say how files are written; none is needed as a
// rule. Every command that reads files has them.
type readFlags struct {
	Encoding     string   `placeholder:"NAME" help:"Character encoding of text files, such as windows-1250; found out when left out."`
	Delimiter    string   `placeholder:"CHAR" help:"What parts the cells of text files: one character, or comma, semicolon, tab, pipe, space; found out when left out."`
	Layout       string   `placeholder:"LAYOUT" help:"How the tables of ratings are laid out: long, wide, transposed or paired. Otherwise found out."`
	DateOrder    string   `placeholder:"ORDER" help:"What comes first in dates such as 03/05/2026: day-first or month-first. Otherwise found out column by column."`
	Map          []string `path:"" placeholder:"FILE" sep:"none" help:"Files that say what skills, titles, certificates and headers mean; check --write-map begins one. Repeatable."`
	PasswordFile string   `path:"" placeholder:"FILE" help:"File whose first line is the password of encrypted workbooks."`
	MaxUnpacked  size     `placeholder:"SIZE" help:"Most that a workbook may hold when unpacked, such as 1GB; 256MB when left out."`
	MaxColumns   int      `placeholder:"N" help:"Most columns that a table may have; 512 when left out."`
}

// apply hands the flags on. A note about them goes to stderr.
func (f *readFlags) apply(to *ingest.Options, stderr io.Writer) error {
	password, err := f.password(stderr)
	if err != nil {
		return err
	}
	if f.MaxColumns < 0 {
		return fail(exitUsage, fmt.Errorf("--max-columns %d is no number of columns", f.MaxColumns), "write a whole number such as 1000")
	}
	if f.Layout != "" && !slices.Contains(layouts, f.Layout) {
		return fail(exitUsage, fmt.Errorf("--layout %q is no layout", f.Layout), "write "+either(layouts)+", or leave it out")
	}
	if f.DateOrder != "" && !slices.Contains(dateOrders, f.DateOrder) {
		return fail(exitUsage, fmt.Errorf("--date-order %q is no order", f.DateOrder), "write "+either(dateOrders)+", or leave it out")
	}
	to.DateOrder = f.DateOrder
	to.Layout, to.Map = ingest.Layout(f.Layout), f.Map
	to.Encoding, to.Delimiter, to.Password = f.Encoding, f.Delimiter, password
	to.Unpacked, to.Columns = int64(f.MaxUnpacked), f.MaxColumns
	return nil
}

// scaleFlag says on which scale levels are written.
type scaleFlag struct {
	Scale string `placeholder:"SCALE" help:"How levels are written: 1-4 (lowest first), A-F (best first), percent, stars, yes-no, words, or the words in rising order: None,Basic,Good. Otherwise taken from a legend, or inferred, and printed."`
}

// scaled hands the scale on.
func (f *scaleFlag) scaled(to *ingest.Options) error {
	if err := ingest.CheckScale(f.Scale); err != nil {
		return fail(exitUsage, fmt.Errorf("--scale %q: %w", f.Scale, err), ingest.ScaleForms)
	}
	to.Scale = f.Scale
	return nil
}

// layouts are what --layout may say.
var layouts = []string{string(ingest.Long), string(ingest.Wide), string(ingest.Transposed), string(ingest.Paired)}

// dateOrders are what --date-order may say.
var dateOrders = []string{"day-first", "month-first"}

// longestPassword bounds what is read of the file of --password-file, which may
// be anything by mistake. Excel takes 255 letters.
const longestPassword = 4 << 10

// password is the first line of the file of --password-file. It is never shown.
func (f *readFlags) password(stderr io.Writer) (string, error) {
	if f.PasswordFile == "" {
		return "", nil
	}
	if err := looked("--password-file", f.PasswordFile, false); err != nil {
		return "", err
	}
	file, err := os.Open(f.PasswordFile)
	if err != nil {
		return "", fail(exitInput, fmt.Errorf("--password-file %s: it cannot be read: %w", f.PasswordFile, withoutPath(err)), "ask its owner for the right to read it")
	}
	defer file.Close()
	info, err := file.Stat()
	if err == nil && info.Mode().Perm()&0o077 != 0 && runtime.GOOS != "windows" {
		fmt.Fprintf(stderr, "capgap: warning: others on this machine can read %s (mode %s)\n", f.PasswordFile, info.Mode())
		fmt.Fprintf(stderr, "capgap: hint: chmod 600 %s\n", f.PasswordFile)
	}
	line, err := bufio.NewReader(io.LimitReader(file, longestPassword)).ReadString('\n')
	line = strings.TrimPrefix(strings.TrimRight(line, "\r\n"), "\ufeff")
	switch {
	case err != nil && !errors.Is(err, io.EOF):
		return "", fail(exitInput, fmt.Errorf("--password-file %s: it cannot be read: %w", f.PasswordFile, withoutPath(err)), "copy it to a folder of your own")
	case line == "":
		return "", fail(exitInput, fmt.Errorf("--password-file %s: its first line is empty", f.PasswordFile), "write the password into its first line, and nothing else")
	}
	return line, nil
}

// size is a number of bytes on the command line: 1000000, 512MB, 2 GiB.
type size int64

// UnmarshalText takes a number with or without a unit; a KB is 1,024 bytes.
func (s *size) UnmarshalText(text []byte) error {
	number, factor := strings.ToUpper(strings.TrimSpace(string(text))), 1.0
	number = strings.TrimSuffix(strings.TrimSuffix(number, "B"), "I")
	for power, unit := range [...]string{"K", "M", "G", "T"} {
		if before, ok := strings.CutSuffix(number, unit); ok {
			number, factor = before, math.Pow(1024, float64(power+1))
			break
		}
	}
	v, err := strconv.ParseFloat(strings.TrimSpace(number), 64)
	if err != nil || !(v*factor >= 1 && v*factor < 1<<62) {
		return fmt.Errorf("%q is no size: write 512MB or 2GB", text)
	}
	*s = size(v * factor)
	return nil
}

// chosen is what the flags say, for the record; the password is not.
func (f *readFlags) chosen() []analysis.Parameter {
	var list []analysis.Parameter
	for _, p := range []analysis.Parameter{
		{Name: "layout of ratings", Value: f.Layout, From: "--layout"},
		{Name: "character encoding", Value: f.Encoding, From: "--encoding"},
		{Name: "separator of cells", Value: f.Delimiter, From: "--delimiter"},
	} {
		if p.Value != "" {
			list = append(list, p)
		}
	}
	return list
}

package main

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// arrows is the architecture: what each package may import of ours and of
// others. Tests may import testify, rapid and whatever they test with.
var arrows = []struct {
	folder string
	ours   []string
	others []string
}{
	{"ingest/table", nil, []string{"golang.org/x/text"}},
	{"ingest", []string{"ingest/table"}, []string{"golang.org/x/text"}},
	{"reference", nil, []string{"github.com/jszwec/csvutil", "golang.org/x/text"}},
	{"analysis", []string{"ingest", "reference"}, nil},
	{"disclosure", []string{"ingest", "analysis"}, []string{"golang.org/x/text"}},
	{"report/words", []string{"analysis"}, nil},
	{"pack", nil, []string{"github.com/xuri/excelize/v2"}},
	{"template", []string{"ingest", "reference", "pack"}, []string{"github.com/xuri/excelize/v2", "golang.org/x/text"}},
	{"report/workbook", []string{"analysis", "pack", "report/words"}, []string{"github.com/xuri/excelize/v2"}},
	{"report/page", []string{"analysis", "report/words"}, []string{"github.com/go-echarts/go-echarts/v2", "github.com/go-via/via"}},
	{"report/reporttest", []string{"analysis"}, nil},
	{"report", []string{"analysis", "pack", "report/words", "report/workbook", "report/page"}, nil},
	{"samples", nil, nil},
	{"samples/generate", nil, []string{"github.com/xuri/excelize/v2", "golang.org/x/text"}},
	{"cmd/capgap", []string{"ingest", "reference", "analysis", "disclosure", "pack", "template", "report", "report/words", "samples"}, []string{"github.com/alecthomas/kong", "github.com/BurntSushi/toml", "golang.org/x/term", "golang.org/x/text"}},
}

// TestLayers reads the import lines of every file through package os, so that
// the test cache notices a change, and holds them against the arrows.
func TestLayers(t *testing.T) {
	seen := map[string]bool{}
	root := os.DirFS("../..")
	require.NoError(t, fs.WalkDir(root, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
			return err
		}
		folder := path.Dir(name)
		seen[folder] = true
		for _, imported := range importsOf(t, name) {
			assert.True(t, allowed(folder, imported), "%s must not import %s", name, imported)
		}
		return nil
	}))
	for _, a := range arrows {
		assert.True(t, seen[a.folder], "%s stands in the table and has no file", a.folder)
	}
}

func importsOf(t *testing.T, name string) []string {
	text, err := os.ReadFile("../../" + name)
	require.NoError(t, err)
	file, err := parser.ParseFile(token.NewFileSet(), name, text, parser.ImportsOnly)
	require.NoError(t, err)
	var list []string
	for _, spec := range file.Imports {
		imported, err := strconv.Unquote(spec.Path.Value)
		require.NoError(t, err)
		list = append(list, imported)
	}
	return list
}

func allowed(folder, imported string) bool {
	first, _, _ := strings.Cut(imported, "/")
	if first != "capgap" && !strings.Contains(first, ".") {
		return imported != "net/http" || folder == "report/page" // the charts' script is handed over by a handler, never by a network
	}
	for _, a := range arrows {
		if a.folder != folder {
			continue
		}
		if ours, ok := strings.CutPrefix(imported, "capgap/"); ok {
			return slices.Contains(a.ours, ours)
		}
		return slices.ContainsFunc(a.others, func(p string) bool { return imported == p || strings.HasPrefix(imported, p+"/") })
	}
	return false
}

// TestTopLevel holds the list of folders with code at the top of the repository.
// Reports and templates that somebody wrote beside them do not count.
func TestTopLevel(t *testing.T) {
	var names []string
	require.NoError(t, fs.WalkDir(os.DirFS("../.."), ".", func(name string, d fs.DirEntry, err error) error {
		if first, _, _ := strings.Cut(name, "/"); strings.HasSuffix(name, ".go") && !slices.Contains(names, first) {
			names = append(names, first)
		}
		return err
	}))
	assert.Equal(t, []string{"analysis", "cmd", "disclosure", "ingest", "pack", "reference", "report", "samples", "template"}, names)
}

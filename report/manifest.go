package report

import (
	"encoding/json"
	"io"
	"reflect"

	"capgap/analysis"
)

const (
	manifestName   = "manifest.json"
	manifestFormat = "capgap manifest 1"
)

// Manifest says what a set was made from and what it holds. It is written last,
// so that a folder with a manifest is a complete set.
type Manifest struct {
	Format  string `json:"format"`
	Program string `json:"program"`
	AsOf    string `json:"as_of"`
	Model   struct {
		ID      string `json:"id"`
		Version string `json:"version"`
	} `json:"model"`
	Pack    string               `json:"pack"`           // "full", "leader" or "board"
	Unit    string               `json:"unit,omitempty"` // of a leader's pack
	People  bool                 `json:"people_sheet"`
	Options []analysis.Parameter `json:"options"`
	Inputs  []analysis.Input     `json:"inputs"`  // with hashes and the counts of rows and cells
	Outputs []File               `json:"outputs"` // all files of the set but the manifest
}

// File is one file of a set.
type File struct {
	Name   string `json:"name"`
	SHA256 string `json:"sha256"` // hexadecimal
	Bytes  int64  `json:"bytes"`
}

func writeManifest(w io.Writer, r *analysis.Review, o Options, files []File) error {
	m := Manifest{
		Format: manifestFormat, Program: r.Program, AsOf: r.AsOf, People: o.People,
		Options: r.Parameters, Inputs: r.Input, Outputs: files,
	}
	m.Pack = analysis.FullPack
	if r.Pack != nil {
		m.Pack, m.Unit = r.Pack.Kind, r.Pack.Unit
	}
	m.Model.ID, m.Model.Version = r.Model.ID, r.Model.Version
	enc := json.NewEncoder(w)
	enc.SetIndent("", "  ")
	return enc.Encode(listed(reflect.ValueOf(m)).Interface())
}

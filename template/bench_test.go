package template

import (
	"fmt"
	"io"
	"testing"

	"github.com/stretchr/testify/require"

	"capgap/ingest"
	"capgap/reference"
)

// crowd is a request for so many people of one title.
func crowd(t testing.TB, n int) Request {
	t.Helper()
	model, err := reference.Open("")
	require.NoError(t, err)
	r := Request{Model: model, Competencies: model.Competencies, AsOf: 20260930, Program: "capgap test"}
	for i := range n {
		r.People = append(r.People, ingest.Person{ID: fmt.Sprintf("%05d", i), Name: fmt.Sprintf("Person %d", i), Title: "IT Manager", Manager: -1})
	}
	return r
}

func BenchmarkOneWorkbookForTwoThousand(b *testing.B) {
	r := crowd(b, 2000)
	for b.Loop() {
		require.NoError(b, r.Write(io.Discard))
	}
}

func BenchmarkOneForm(b *testing.B) {
	r := crowd(b, 1)
	r.Single = true
	for b.Loop() {
		require.NoError(b, r.Write(io.Discard))
	}
}

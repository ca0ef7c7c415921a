package workbook

import (
	"io"
	"testing"

	"capgap/report/reporttest"
)

// 5,000 people, 2,500 candidates and 60 units more than the example.
func BenchmarkWrite5000(b *testing.B) {
	r := reporttest.Crowded(5000, 60)
	for b.Loop() {
		if err := Write(io.Discard, r, Options{People: true}); err != nil {
			b.Fatal(err)
		}
	}
}

package workbook

import (
	"fmt"
	"io"
	"testing"

	"capgap/report/reporttest"
)

// BenchmarkWrite writes the example with people, half as many candidates, and
// units added; the largest size without the sheet of people.
func BenchmarkWrite(b *testing.B) {
	for _, size := range []struct{ people, units int }{{1_000, 20}, {5_000, 60}, {100_000, 500}} {
		r := reporttest.Crowded(size.people, size.units)
		b.Run(fmt.Sprint(size.people), func(b *testing.B) {
			for b.Loop() {
				if err := Write(io.Discard, r, Options{People: size.people < 100_000}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

package analysis

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"
)

// BenchmarkExplain asks for a figure that looks at everybody.
func BenchmarkExplain(b *testing.B) {
	model := shipped(b)
	for _, n := range []int{500, 5_000, 100_000} {
		review := Compare(crowdOf(n, model), model, Options{AsOf: testDay, People: true})
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				_, err := Explain(review, "coverage:organisation:cloud-platforms")
				require.NoError(b, err)
			}
		})
	}
}

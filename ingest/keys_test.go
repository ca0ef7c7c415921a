package ingest

import (
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

// TestKeysAgreeWithAMap holds the table of keys against a map of lists.
func TestKeysAgreeWithAMap(t *testing.T) {
	text := rapid.StringMatching(`[ab]{0,3}|[a-z]{6}`)
	rapid.Check(t, func(t *rapid.T) {
		texts := rapid.SliceOfN(text, 0, 300).Draw(t, "texts")
		k := newKeys(rapid.SampledFrom([]int{0, len(texts)}).Draw(t, "room"), func(n int32) string { return texts[n] })
		bearers := map[string][]int32{}
		for n, text := range texts {
			want := nobody
			if list := bearers[text]; len(list) == 1 {
				want = list[0]
			}
			if text != "" {
				bearers[text] = append(bearers[text], int32(n))
			}
			require.Equal(t, want, k.add(int32(n)))
		}
		shared := 0
		for _, text := range append(texts, text.Draw(t, "asked")) {
			want := nobody
			if list := bearers[text]; len(list) == 1 {
				want = list[0]
			}
			node, met := k.find(text)
			require.Equal(t, want, node)
			require.Equal(t, len(bearers[text]) > 0, met)
		}
		for _, list := range bearers {
			if len(list) > 1 {
				shared++
			}
		}
		require.Equal(t, shared, k.shared)
	})
}

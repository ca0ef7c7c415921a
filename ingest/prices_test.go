package ingest

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func readPrices(t *testing.T, text string) (*Prices, error) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "prices.csv")
	require.NoError(t, os.WriteFile(path, []byte(text), 0o600))
	return ReadPrices(path, testOptions())
}

func TestPricesAreReadByStep(t *testing.T) {
	p, err := readPrices(t, "Training prices 2026\n\nCompetency;Unit;Level 1;Level 2;Level 3;Level 4;to level 5\n*;EUR;100;200;300;400;500,5\nNetworking;EUR;1;2;3;4;5\n")
	require.NoError(t, err)
	assert.Equal(t, "EUR", p.Unit)
	assert.Equal(t, map[string][5]float64{"": {100, 200, 300, 400, 500.5}, "networks": {1, 2, 3, 4, 5}}, p.Steps)
}

func TestPricesThatCannotBeUsedAreAllNamed(t *testing.T) {
	for text, want := range map[string][]string{
		"a,b\n1,2\n": {`prices.csv, row 2: is no price list: there is no row with the headers competency and level 1 to level 5 [prices-unread]`},
		"competency,1,2,3,4,5\n*,1,2,3,4,5\nBasket weaving,1,2,3,4,5\nNetworking,1,,3,-4,many\nNetworking,1,2,3,4,5\n": {
			`prices.csv, row 3, column A (A3): "Basket weaving" is no competency of the model [price-unknown]`,
			`prices.csv, row 4, column C (C4): is no price of the step to level 2 [price-bad]`,
			`prices.csv, row 4, column E (E4): "-4" is no price of the step to level 4 [price-bad]`,
			`prices.csv, row 4, column F (F4): "many" is no price of the step to level 5 [price-bad]`,
			`prices.csv, row 5, column A (A5): "Networking" has a price in an earlier row [price-twice]`,
		},
	} {
		_, err := readPrices(t, text)
		var stop *StopError
		require.ErrorAs(t, err, &stop)
		var got []string
		for _, p := range stop.Problems {
			got = append(got, p.String())
		}
		assert.Equal(t, want, got)
	}
	_, err := readPrices(t, "competency,1,2,3,4,5\nNetworking,1,2,3,4,5\n")
	assert.ErrorContains(t, err, "has no price [price-missing]")
}

package report

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestGuard(t *testing.T) {
	for cell, want := range map[string]string{
		"":                 "",
		"Ana":              "Ana",
		"3-5":              "3-5",
		"=1+1":             "'=1+1",
		"+1":               "'+1",
		"-1":               "'-1",
		"@SUM(A1)":         "'@SUM(A1)",
		"\t=1+1":           "'=1+1",
		"\r=1+1":           "'=1+1",
		"＝1+1":             "'＝1+1",
		"Ana;=1+1":         "Ana;'=1+1",
		"Ana;\"=1+1":       "Ana;'\"=1+1",
		"a; b":             "a; b",
		"\u202e=1+1":       "'=1+1",
		"sum of a = b + c": "sum of a = b + c",
	} {
		assert.Equal(t, want, guard(cell), "%q", cell)
	}
}

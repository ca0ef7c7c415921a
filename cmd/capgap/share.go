package main

import (
	"fmt"
	"strconv"
	"strings"
)

// share is a part of a whole on the command line: 0.05 or 5%.
type share float64

// UnmarshalText takes 0 to 1, or 0 % to 100 %.
func (s *share) UnmarshalText(text []byte) error {
	number, percent := strings.CutSuffix(strings.TrimSpace(string(text)), "%")
	v, err := strconv.ParseFloat(strings.TrimSpace(number), 64)
	if percent {
		v /= 100
	}
	if err != nil || !(v >= 0 && v <= 1) {
		return fmt.Errorf("%q is no share: write 0.05 or 5%%", text)
	}
	*s = share(v)
	return nil
}

package analysis

import "math"

// z95 is the quantile of the normal distribution that leaves 2.5 % on each side.
const z95 = 1.959963984540054

// wilson is the 95 % interval of a share of n of of, both 0 to 1 (Wilson 1927);
// 0 to 1 when of is 0. Unlike share ± error it never leaves that range.
func wilson(n, of float64) (low, high float64) {
	if of == 0 {
		return 0, 1
	}
	p, z2 := n/of, z95*z95
	centre := (p + z2/(2*of)) / (1 + z2/of)
	half := z95 / (1 + z2/of) * math.Sqrt(p*(1-p)/of+z2/(4*of*of))
	return math.Max(0, centre-half), math.Min(1, centre+half)
}

// t95 is the quantile of Student's t that leaves 2.5 % on each side, by the
// expansion around the normal one (Abramowitz and Stegun 1964, 26.7.5). It is
// right to 0.01 from 4 degrees of freedom on.
func t95(freedom int) float64 {
	z, v := z95, float64(freedom)
	z3, z5, z7 := z*z*z, math.Pow(z, 5), math.Pow(z, 7)
	return z + (z3+z)/(4*v) + (5*z5+16*z3+3*z)/(96*v*v) + (3*z7+19*z5+17*z3-15*z)/(384*v*v*v)
}

package ingest

import "fmt"

// A hierarchy deeper or wider than this is likelier an error than an organisation.
const (
	deepest = 50
	widest  = 200
)

// tellShape warns of chains of managers and of spans that no organisation has.
func (l *loader) tellShape() {
	reports := make([]int32, l.data.Nodes())
	depth := make([]int32, l.data.Nodes()) // 0 while unknown, else levels from the top
	var low, wide int32 = nobody, nobody
	for n := range int32(len(depth)) {
		if m := l.data.ManagerOf(n); m >= 0 {
			if reports[m]++; wide < 0 || reports[m] > reports[wide] {
				wide = m
			}
		}
		if d := l.depth(n, depth); low < 0 || d > depth[low] {
			low = n
		}
	}
	if low >= 0 && depth[low] > deepest {
		l.tellOdd(low, codeDeep, fmt.Sprintf("stands %d levels below the top; more than %d are likelier an error in the column of managers", depth[low]-1, deepest))
	}
	if wide >= 0 && reports[wide] > widest {
		l.tellOdd(wide, codeWide, fmt.Sprintf("has %d direct reports; more than %d are likelier an error in the column of managers", reports[wide], widest))
	}
}

// depth is how many people stand from the top down to n.
func (l *loader) depth(n int32, known []int32) int32 {
	var chain []int32
	for ; n >= 0 && known[n] == 0; n = l.data.ManagerOf(n) {
		chain = append(chain, n)
	}
	var d int32
	if n >= 0 {
		d = known[n]
	}
	for i := len(chain) - 1; i >= 0; i-- {
		d++
		known[chain[i]] = d
	}
	return d
}

func (l *loader) tellOdd(n int32, code, message string) {
	s := l.sheetOf(n)
	at := l.address(s, l.data.Place(l.rowOf(n)).Row, -1)
	l.add(s.place, Problem{Code: code, Action: Warn, At: at, Value: l.nameOf(n), Message: message, Cure: "look whether the managers were exported as they should be"})
}

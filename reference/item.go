package reference

import (
	"strconv"
	"strings"
)

// item is the id of a statement, taken apart: document/section/n.
type item struct {
	document, section string
	n                 int
}

// parseItem takes the id of a statement apart. Leading zeros are refused, so
// that a statement has one id.
func parseItem(id string) (item, bool) {
	parts := strings.Split(id, "/")
	if len(parts) != 3 || parts[0] == "" || parts[1] == "" {
		return item{}, false
	}
	n, err := strconv.Atoi(parts[2])
	if err != nil || n < 1 || strconv.Itoa(n) != parts[2] {
		return item{}, false
	}
	return item{parts[0], parts[1], n}, true
}

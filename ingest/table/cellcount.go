package table

import "strings"

// mostNamed is how many cells a message names.
const mostNamed = 5

// cellCount counts cells and remembers the first of them.
type cellCount struct {
	count int
	first []string
}

func (c *cellCount) add(column, row int) {
	if c.count++; len(c.first) < mostNamed {
		c.first = append(c.first, cellName(column, row))
	}
}

// String is "cell B2" or "cells B2, B3, B4, B5, B6 and others".
func (c cellCount) String() string {
	if c.count == 1 {
		return "cell " + c.first[0]
	}
	return "cells " + listed(c.first, c.count)
}

// listed are the first names of a longer list.
func listed(first []string, all int) string {
	list := strings.Join(first, ", ")
	if all > len(first) {
		list += " and others"
	}
	return list
}

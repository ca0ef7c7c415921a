package main

import (
	"fmt"
	"strings"

	"capgap/ingest"
)

// fewTables is how many tables are shown whole. Of more, those that are laid out
// like one before have a line each: fifty forms are fifty lines.
const fewTables = 5

// likeness remembers which tables were shown whole, by how they are laid out.
type likeness struct {
	whole map[string]string // layout -> name; nil when every table is shown whole
}

func newLikeness(tables int, all bool) likeness {
	if all || tables <= fewTables {
		return likeness{}
	}
	return likeness{map[string]string{}}
}

// like names the table shown before that is laid out like t; "" when t is to be
// shown whole.
func (l likeness) like(t *ingest.Table) string {
	if l.whole == nil {
		return ""
	}
	key := layoutKey(t)
	name := l.whole[key]
	if name == "" {
		l.whole[key] = tableName(t)
	}
	return name
}

// layoutKey is equal for tables that are laid out alike.
func layoutKey(t *ingest.Table) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s|%s|%d", t.Use, t.Layout, t.Header)
	for _, c := range t.Columns {
		fmt.Fprintf(&b, "|%q %q", c.Header, c.Means)
	}
	return b.String()
}

package main

import (
	"fmt"
	"io"
	"strings"
)

// entry is one thing said in a closing summary: a label, what stands in a narrow
// column beside it, line by line, and a text.
type entry struct {
	label  string
	values []string
	text   string
}

// list is a run of entries that are aligned with each other.
type list []entry

// block is an entry laid out in lines.
type block struct {
	label  string // as wide as that of all
	values []string
	beside int // places of the values' column
	lines  []string
	gap    bool // an empty line that may be left out
	width  int  // of the lines
	cut    bool
}

// layOut aligns lists below each other, with an empty line between them, in at
// most most lines of at most width places. What does not fit is cut, and ends in
// rest, which says where it stands whole.
func layOut(lists []list, width, most int, rest string) []block {
	var blocks []block
	for i, l := range lists {
		if i > 0 {
			blocks = append(blocks, block{gap: true, lines: []string{""}})
		}
		blocks = append(blocks, l.blocks(width)...)
	}
	return shortened(blocks, most, rest)
}

// leastText is how narrow a text may become beside its label.
const leastText = 22

// blocks lays out the entries of a list.
func (l list) blocks(width int) []block {
	label, beside := 0, 0
	for _, e := range l {
		label = max(label, places(e.label))
		for _, v := range e.values {
			beside = max(beside, places(v))
		}
	}
	if label > 0 {
		label += 2
	}
	if beside > 0 {
		beside += 2
	}
	var blocks []block
	for _, e := range l {
		b := block{label: filled(e.label, label), values: e.values, beside: beside, width: max(leastText, width-label-beside)}
		b.lines = wrapped(e.text, b.width)
		for len(b.lines) < len(e.values) {
			b.lines = append(b.lines, "")
		}
		blocks = append(blocks, b)
	}
	return blocks
}

// shortened leaves out the empty lines, then lines of the longest texts, until
// all fit.
func shortened(blocks []block, most int, rest string) []block {
	total := 0
	for _, b := range blocks {
		total += len(b.lines)
	}
	for i := len(blocks) - 1; i >= 0 && total > most; i-- {
		if blocks[i].gap {
			blocks[i].lines = nil
			total--
		}
	}
	for ; total > most; total-- {
		longest := 0
		for i := range blocks {
			if len(blocks[i].lines) >= len(blocks[longest].lines) {
				longest = i
			}
		}
		b := &blocks[longest]
		b.lines, b.cut = b.lines[:len(b.lines)-1], true
	}
	for i := range blocks {
		blocks[i].sayCut(rest)
	}
	return blocks
}

// sayCut ends a text that was cut in a mark and the place where it stands whole.
func (b *block) sayCut(rest string) {
	if !b.cut {
		return
	}
	last := &b.lines[len(b.lines)-1]
	*last = wrapped(*last, max(2, b.width-places(rest)-3))[0] + " … " + rest
}

// unbreakable is the space at which no line breaks.
const unbreakable = "\u00a0"

// print writes the lines; labels and first values stand out on a terminal.
func (b block) print(w io.Writer) {
	for i, text := range b.lines {
		text = strings.ReplaceAll(text, unbreakable, " ")
		label, value := strings.Repeat(" ", places(b.label)), ""
		if i == 0 {
			label = b.label
		}
		if i < len(b.values) {
			value = b.values[i]
		}
		if text == "" {
			label, value = strings.TrimRight(label+filled(value, b.beside), " "), ""
			fmt.Fprintln(w, label)
			continue
		}
		io.WriteString(w, label)
		if i == 0 && value != "" {
			emphasise(w, strong, value)
		} else {
			io.WriteString(w, value)
		}
		fmt.Fprintf(w, "%s%s\n", strings.Repeat(" ", max(0, b.beside-places(value))), text)
	}
}

// filled fills a text up to n places.
func filled(text string, n int) string {
	return text + strings.Repeat(" ", max(0, n-places(text)))
}

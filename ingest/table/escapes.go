package table

// escape names a cell in which a doubled mark stands for one and, if so written,
// a backslash takes the character behind it its meaning.
type escape struct {
	cell      int
	backslash bool
}

// unescape turns each "" into " in the cells that hold one, and \" and \\ where
// they are escapes. It is done when the record is complete, because a record may
// be read twice until it is.
func (r *records) unescape() {
	for _, e := range r.pairs {
		cell := r.cells[e.cell]
		w := 0
		for k := 0; k < len(cell); k++ {
			if k+1 < len(cell) && r.isPair(cell[k], cell[k+1], e.backslash) {
				k++
			}
			cell[w] = cell[k]
			w++
		}
		r.cells[e.cell] = cell[:w:w]
	}
}

func (r *records) isPair(c, next byte, backslash bool) bool {
	return next == r.mark && (c == r.mark || backslash && c == '\\') || backslash && c == '\\' && next == '\\'
}

// escaped tells whether an odd number of backslashes stands before the mark at
// shut, in the cell that opens at open.
func (r *records) escaped(open, shut int) bool {
	at := shut
	for at-1 > open && r.buf[at-1] == '\\' {
		at--
	}
	return (shut-at)%2 == 1
}

// escapedCell reads a cell as if a backslash took a mark its meaning, in a
// dialect that knows no such thing. It returns -1 unless that explains all marks
// up to the one that closes the cell on its line.
func (r *records) escapedCell(open, eol int) int {
	met := false
	for at := open + 1; !r.backslash && at < eol; at++ {
		if r.buf[at] != r.mark {
			continue
		}
		if r.escaped(open, at) {
			met = true
			continue
		}
		stop := r.skipSpaces(at + 1)
		if !met || !r.stopsAt(stop) {
			return -1
		}
		r.note = noteEscaped
		r.pairs = append(r.pairs, escape{len(r.cells), true})
		r.add(open+1, at)
		return stop
	}
	return -1
}

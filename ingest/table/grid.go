package table

import "encoding/binary"

// grid holds what is filled in a worksheet, in a tenth of the room that its XML
// takes, so that a second walk through the rows costs next to nothing.
//
// Each row with content is a head, its cells and a zero. The head is twice the
// distance from the row before, plus one if the row is hidden. A cell is twice
// the distance from the cell before, plus one if it holds a shared text; then
// follows the number of that text, or the length and the letters of its own.
// All numbers are varints. The rows stand in pieces, so that a large sheet is not
// copied as it grows.
type grid struct {
	pieces [][]byte // full ones
	packed []byte   // the last
	texts  *sharedTexts
	widest int // the last column that holds anything
}

// pieceSize is from where on a new piece begins with the next row.
const pieceSize = 1 << 20

// pen writes a grid from left to right and from top to bottom.
type pen struct {
	grid
	row, column int // of the last cell
}

// to moves the pen to a cell and begins its row if nothing stands in it yet.
func (p *pen) to(row, column int, hidden, shared bool) {
	if row != p.row {
		p.endRow()
		if len(p.packed) >= pieceSize {
			p.pieces = append(p.pieces, p.packed)
			p.packed = make([]byte, 0, pieceSize+pieceSize/8)
		}
		p.packed = binary.AppendUvarint(p.packed, flagged(row-p.row, hidden))
		p.row, p.column = row, 0
	}
	p.packed = binary.AppendUvarint(p.packed, flagged(column-p.column, shared))
	p.column = column
	p.widest = max(p.widest, column)
}

func (p *pen) endRow() {
	if p.row > 0 {
		p.packed = append(p.packed, 0)
	}
}

// size is how many bytes are written.
func (p *pen) size() int { return len(p.pieces)*pieceSize + len(p.packed) }

func (p *pen) text(text []byte) {
	p.packed = binary.AppendUvarint(p.packed, uint64(len(text)))
	p.packed = append(p.packed, text...)
}

func (p *pen) shared(number int) {
	p.packed = binary.AppendUvarint(p.packed, uint64(number))
}

func flagged(n int, flag bool) uint64 {
	if flag {
		return uint64(n)<<1 | 1
	}
	return uint64(n) << 1
}

// rows walks through the rows up to the last with content.
func (g *grid) rows(columns int, yield func(Row) bool) error {
	w := gridWalk{grid: g, pieces: g.pieces}
	number := 0
	for w.more() {
		distance, hidden := w.number()
		for last := number + distance - 1; number < last; {
			number++
			if !yield(Row{Number: number}) {
				return nil
			}
		}
		number++
		if !w.row(columns) {
			return tooWide(number, columns)
		}
		if !yield(Row{Number: number, Cells: w.cells, Hidden: hidden}) {
			return nil
		}
	}
	return nil
}

// gridWalk is one walk through a grid.
type gridWalk struct {
	*grid
	pieces [][]byte // those that follow the current one
	last   bool     // the current piece is the last
	rest   []byte   // of the current piece
	cells  [][]byte // of the current row, used again for the next
}

// more reports whether a row follows, and moves on to the piece it stands in.
func (w *gridWalk) more() bool {
	for len(w.rest) == 0 && !w.last {
		if w.last = len(w.pieces) == 0; w.last {
			w.rest = w.packed
		} else {
			w.rest, w.pieces = w.pieces[0], w.pieces[1:]
		}
	}
	return len(w.rest) > 0
}

// row reads the cells of a row; it returns false when they are too many.
func (w *gridWalk) row(columns int) bool {
	w.cells = w.cells[:0]
	for {
		distance, shared := w.number()
		if distance == 0 {
			return true
		}
		if len(w.cells)+distance > columns {
			return false
		}
		for ; distance > 1; distance-- {
			w.cells = append(w.cells, nil)
		}
		w.cells = append(w.cells, w.cell(shared))
	}
}

func (w *gridWalk) cell(shared bool) []byte {
	n := w.varint()
	if shared {
		return w.texts.at(n)
	}
	text := w.rest[:n:n]
	w.rest = w.rest[n:]
	return text
}

func (w *gridWalk) number() (n int, flag bool) {
	n = w.varint()
	return n >> 1, n&1 == 1
}

func (w *gridWalk) varint() int {
	if n := w.rest[0]; n < 0x80 { // nearly always
		w.rest = w.rest[1:]
		return int(n)
	}
	n, size := binary.Uvarint(w.rest)
	w.rest = w.rest[size:]
	return int(n)
}

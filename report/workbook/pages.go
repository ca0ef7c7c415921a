package workbook

// A sheet of several parts is broken into pages between them where it can be, so
// that no heading stands alone at the foot of a page.

const (
	pageWide = 784.0 // points of A4 across, within the margins
	pageHigh = 510.0 // and down
	tailRows = 6     // rows, with the heading, that a part must have room for
	shortOf  = 0.35  // of a page: a part that would be cut and has less room than this begins the next
	whole    = 0.5   // of a page: a part up to this long is not cut
)

// partBreaks are the rows, counted from 1, that begin a page by our will; k.parts
// begin at the rows given. Where the rest of a page begins is left to the printer.
func partBreaks(heights []float64, parts []int, page float64) (breaks []int) {
	room := page
	for i, part := range parts {
		end := len(heights) + 1
		if i+1 < len(parts) {
			end = parts[i+1]
		}
		all, least := total(heights[part-1:end-1]), total(heights[part-1:min(end-1, part-1+tailRows)])
		if room < page && (least > room || all > room && (room < shortOf*page || all <= whole*page)) {
			breaks, room = append(breaks, part), page
		}
		for _, h := range heights[part-1 : end-1] {
			if room -= h; room < 0 {
				room = page - h
			}
		}
	}
	return breaks
}

func total(list []float64) (sum float64) {
	for _, v := range list {
		sum += v
	}
	return sum
}

// breaks are the rows of the sheet that begin a page. What stands above the
// first part belongs to it.
func (k *blocks) breaks() []int {
	heights := make([]float64, len(k.lines))
	for i, l := range k.lines {
		heights[i] = max(ordinary, l.height)
	}
	parts := []int{1}
	for _, part := range k.parts {
		if part > headRow {
			parts = append(parts, part)
		}
	}
	return partBreaks(heights, parts, pageHigh*max(1, 0.75*float64(across(k.widths[:k.reach()]))/pageWide)) // a pixel is three quarters of a point
}

// nearlyPage reports whether a table is no more than a few rows longer than a
// page; columns are those that are printed.
func nearlyPage[T any](b *book, columns []column[T], items []T) bool {
	const most = 1.2 // pages, set in five sixths of the print
	var widths []float64
	for _, c := range columns {
		widths = append(widths, c.width)
	}
	page := pageHigh * max(1, 0.75*float64(across(widths))/pageWide) // a pixel is three quarters of a point
	used := headRow*ordinary + headLine(b, columns).height
	for _, item := range items {
		if used += max(ordinary, b.styles.height(tableLine(columns, item).cells, widths)); used > most*page {
			return false
		}
	}
	return used > page
}

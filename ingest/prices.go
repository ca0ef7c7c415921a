package ingest

import (
	"fmt"
	"strings"

	"capgap/ingest/table"
)

// The codes of price lists.
const (
	codePricesUnread = "prices-unread" // a price list without its columns
	codePriceUnknown = "price-unknown" // a price of a competency that the model does not have
	codePriceBad     = "price-bad"     // a price that is no number from 0 on
	codePriceTwice   = "price-twice"   // two prices of one competency
	codePriceMissing = "price-missing" // a competency without a price
)

// Prices are what raising one person by one level costs.
type Prices struct {
	File  File
	Unit  string                // as the list says it, such as "EUR"; "units" where it does not
	Steps map[string][5]float64 // by competency id, or "" for all that have no price of their own: the step to level 1, 2, 3, 4, 5
}

// anyCompetency are the words for the row that holds for all other competencies.
var anyCompetency = []string{"", "*", "all", "all others", "others", "alle"}

// ReadPrices reads a price list, a CSV file or the first sheet of a workbook, with
// a column "competency", a column for each step ("level 1" to "level 5", or "1" to
// "5"), and perhaps one called "unit". A row for "*" holds for all competencies
// that have none of their own. The error is a *StopError with every problem.
func ReadPrices(path string, o Options) (*Prices, error) {
	l := newLoader(o)
	r := priceReader{loader: l, prices: &Prices{Unit: "units", Steps: map[string][5]float64{}}}
	f, err := table.Open(path, l.tableOptions())
	if err != nil {
		l.refused(place{}, Address{File: path}, err)
		return nil, stopped(l.problems())
	}
	r.prices.File = File{Name: f.Name, SHA256: f.SHA256, Bytes: f.Bytes}
	for _, s := range f.Sheets {
		if !s.Hidden {
			r.read(s)
			break
		}
	}
	if err := stopped(l.problems()); err != nil {
		return nil, err
	}
	return r.prices, nil
}

// priceReader reads a price list.
type priceReader struct {
	*loader
	prices     *Prices
	sheet      string
	competency int // columns, -1 when there is none
	unit       int
	steps      [5]int
	number     int // of the row being read
}

func (r *priceReader) read(s *table.Sheet) {
	r.sheet = s.Name
	found := false
	err := s.Rows(func(row table.Row) bool {
		r.number = row.Number
		switch {
		case blank(row.Cells):
		case !found:
			found = r.isHeader(row.Cells)
		default:
			r.row(row.Cells)
		}
		return true
	})
	switch {
	case err != nil:
		r.refused(place{}, r.address(-1), err)
	case !found:
		r.stop(codePricesUnread, -1, "", "is no price list: there is no row with the headers competency and level 1 to level 5",
			"head its columns competency, level 1, level 2, level 3, level 4, level 5")
	default:
		r.tellMissing()
	}
}

// isHeader takes the row for the header if it names the competency and all steps.
func (r *priceReader) isHeader(cells [][]byte) bool {
	r.competency, r.unit, r.steps = -1, -1, [5]int{-1, -1, -1, -1, -1}
	for i, c := range cells {
		switch word := foldWord(string(c)); word {
		case "competency", "skill", "kompetenz":
			r.competency = i
		case "unit", "currency", "einheit", "währung":
			r.unit = i
		default:
			step := strings.TrimPrefix(strings.TrimPrefix(word, "to"), "level")
			if len(step) == 1 && step[0] >= '1' && step[0] <= '5' {
				r.steps[step[0]-'1'] = i
			}
		}
	}
	complete := r.competency >= 0
	for _, column := range r.steps {
		complete = complete && column >= 0
	}
	return complete
}

func (r *priceReader) row(cells [][]byte) {
	name := cleanText(cell(cells, r.competency))
	id, ok := r.meaning(name)
	if !ok {
		return
	}
	if _, twice := r.prices.Steps[id]; twice {
		r.stop(codePriceTwice, r.competency, name, "has a price in an earlier row", "keep one of the two rows")
		return
	}
	if unit := cleanText(cell(cells, r.unit)); unit != "" {
		r.prices.Unit = unit
	}
	var steps [5]float64
	for i, column := range r.steps {
		text := string(cell(cells, column))
		v, ok := decimal(text)
		if !ok || v < 0 {
			r.stop(codePriceBad, column, text, fmt.Sprintf("is no price of the step to level %d", i+1), "write a number from 0 on, without thousands separators or currency")
			continue
		}
		steps[i] = v
	}
	r.prices.Steps[id] = steps
}

// meaning is the competency of a row, "" for all others.
func (r *priceReader) meaning(name string) (id string, ok bool) {
	for _, word := range anyCompetency {
		if strings.EqualFold(name, word) {
			return "", true
		}
	}
	s := r.skills.find(name)
	if s.competency < 0 {
		cure := "capgap model show ROLE lists the competencies"
		if len(s.nearest) > 0 {
			cure = "write " + strings.Join(s.nearest, " or ") + " if that is meant"
		}
		r.stop(codePriceUnknown, r.competency, name, "is no competency of the model", cure)
		return "", false
	}
	return r.Competencies[s.competency], true
}

// tellMissing stops where a competency has no price and no row holds for all.
func (r *priceReader) tellMissing() {
	if _, all := r.prices.Steps[""]; all {
		return
	}
	for _, id := range r.Competencies {
		if _, ok := r.prices.Steps[id]; !ok {
			r.stop(codePriceMissing, -1, id, "has no price", `add a row for it, or a row "*" for all that have none of their own`)
		}
	}
}

func (r *priceReader) address(column int) Address {
	return Address{File: r.prices.File.Name, Sheet: r.sheet, Row: r.number, Column: column + 1}
}

func (r *priceReader) stop(code string, column int, value, message, cure string) {
	r.add(place{}, Problem{Code: code, Action: Stop, At: r.address(column), Value: value, Message: message, Cure: cure})
}

package disclosure

import (
	"cmp"
	"slices"
)

// freeClasses hides cells until the signs of one competency, put together, do not
// say more than each of them alone.
//
// Signs can be added up: where departments with "<2" make up the whole
// organisation and a location has "2+", nobody at the other locations is left to
// hold it. So every "2+" must have a free class, one of at least five who are
// rated and of whom no "<2" speaks. Then all "<2" may stand for nobody at once,
// with the two in free classes, and each of them may stand for one.
//
// A "<2" speaks of a "2+" only where it asks the same level or a lower one. While
// a "2+" has no free class a "<2" that meets it is hidden, of the kind that is
// read last, in the order of rank; and as many others with it as if nobody of the
// unit were rated, so that nobody can tell for which of the two reasons.
func (d *draft) freeClasses(told []bool, competency int) {
	unheard := make([]bool, len(told))
	for {
		count := d.rated(competency, unheard)
		d.census.protect(told, count, d.rank)
		hide := d.inTheWay(d.census.classes(told, count), told, competency)
		if len(hide) == 0 {
			return
		}
		unit := slices.MinFunc(hide, func(u, v int) int {
			return cmp.Or(cmp.Compare(d.reading(v), d.reading(u)), d.rank(u, v))
		})
		told[unit], unheard[unit] = false, true
	}
}

// reading is the place of a unit's kind in the order of reading.
func (d *draft) reading(unit int) int { return slices.Index(kinds[:], d.from.Units[unit].Kind) }

// inTheWay is the units with "<2" in all classes of a "2+" that has no free one,
// nil when there is none such.
func (d *draft) inTheWay(classes []class, told []bool, competency int) []int {
	for two := range told {
		cell := &d.from.Units[two].Cells[competency]
		if two > 0 && !told[two] || cell.Required == 0 || cell.Holders < 2 || !enough(cell.Rated) {
			continue
		}
		var hide []int
		free := false
		for i := range classes {
			if two > 0 && !slices.Contains(classes[i].units, two) || classes[i].counts[0] < least {
				continue
			}
			thin := d.thin(classes[i].units, competency, cell.Required)
			free = free || len(thin) == 0
			hide = append(hide, thin...)
		}
		if !free && len(hide) > 0 {
			return hide
		}
	}
	return nil
}

// thin is those of some units that say "<2" of a level or a lower one.
func (d *draft) thin(units []int, competency, level int) (list []int) {
	for _, u := range units {
		cell := &d.from.Units[u].Cells[competency]
		if cell.Required > 0 && cell.Required <= level && cell.Holders < 2 {
			list = append(list, u)
		}
	}
	return list
}

// silent reports whether a unit says openly that nobody in it is rated: of twenty
// people and more it may be said.
func (d *draft) silent(unit, competency int) bool {
	u := &d.from.Units[unit]
	return u.Cells[competency].Rated == 0 && u.People >= coded
}

// rated counts who is rated in a competency. The people of a unit that is shown,
// and whose cell is hidden because nobody is rated or as if nobody were, are
// counted as well, so that their class is a small one until others join it.
func (d *draft) rated(competency int, unheard []bool) tally {
	return tally{least: []int{least, 0}, of: func(k *crowd) []int {
		for _, u := range k.units {
			switch cell := &d.from.Units[u].Cells[competency]; {
			case !d.shown[u] || cell.Required == 0:
			case unheard[u], cell.Rated == 0 && !d.silent(u, competency):
				return []int{0, k.people}
			}
		}
		return []int{k.in[competency], 0}
	}}
}

package template

import (
	"cmp"

	"capgap/ingest"
)

// Copy is one workbook of a set and the name of its file.
type Copy struct {
	Name string // of the file, unique in the set also where case does not count
	Request
}

// Each is the request split up for those who fill it in: a form for every person
// who rates their own skills, or for every manager a workbook with their reports.
// alone are the people who report to nobody and are in no manager's workbook.
func (r Request) Each(data *ingest.Dataset) (copies []Copy, alone []ingest.Person) {
	taken := names{}
	if r.Rater != ingest.Manager {
		for _, p := range r.People {
			one := r
			one.People, one.Single = []ingest.Person{p}, true
			copies = append(copies, Copy{Name: taken.file(p), Request: one})
		}
		return copies, nil
	}
	reports := make([][]ingest.Person, len(data.People))
	for i, p := range data.People {
		if manager := managerOf(data, int32(i)); manager >= 0 {
			reports[manager] = append(reports[manager], p)
		} else {
			alone = append(alone, p)
		}
	}
	for i, list := range reports {
		if len(list) == 0 {
			continue
		}
		manager := data.People[i]
		one := r
		one.People, one.By = list, cmp.Or(manager.Name, manager.ID)
		copies = append(copies, Copy{Name: taken.file(manager), Request: one})
	}
	return copies, alone
}

// managerOf is the person whom somebody reports to; over a vacant seat it is the
// next person above, who has to rate meanwhile. -1 when there is none.
func managerOf(data *ingest.Dataset, person int32) int32 {
	for n := data.ManagerOf(person); n >= 0; n = data.ManagerOf(n) {
		if int(n) < len(data.People) {
			return n
		}
	}
	return -1
}

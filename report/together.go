package report

import (
	"sync"

	"capgap/analysis"
)

// createAll writes all outputs but the last side by side, since none needs
// another, and then the last. What it reports does not depend on which was
// first to fail: it is the failure that comes first in the list. A panic is
// carried here, or it would end the program and leave half a set behind.
func (s *stage) createAll(outputs []output) error {
	last := len(outputs) - 1
	files, errs, crashes := make([]File, last), make([]error, last), make([]*analysis.Crash, last)
	var all sync.WaitGroup
	for i, out := range outputs[:last] {
		all.Go(func() {
			defer func() { crashes[i] = analysis.NewCrash(recover()) }()
			files[i], errs[i] = s.create(out, nil)
		})
	}
	all.Wait()
	for i := range files {
		if crashes[i] != nil {
			panic(crashes[i])
		}
		if errs[i] != nil {
			return errs[i]
		}
	}
	_, err := s.create(outputs[last], files)
	return err
}

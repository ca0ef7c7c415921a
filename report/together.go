package report

import (
	"runtime"
	"sync"
)

// Crash is what Write panics with when one of its goroutines panicked. Ended by
// that goroutine, the program would leave half a set behind.
type Crash struct {
	Value any       // what the goroutine panicked with
	Calls []uintptr // its calls, as runtime.Callers gives them
}

// createAll writes all outputs but the last side by side, since none needs
// another, and then the last. What it reports does not depend on which was
// first to fail: it is the failure that comes first in the list.
func (s *stage) createAll(outputs []output) error {
	last := len(outputs) - 1
	files, errs, crashes := make([]File, last), make([]error, last), make([]*Crash, last)
	var all sync.WaitGroup
	for i, out := range outputs[:last] {
		all.Go(func() {
			defer func() { crashes[i] = crash(recover()) }()
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

// crash is nil where nothing panicked.
func crash(value any) *Crash {
	if value == nil {
		return nil
	}
	calls := make([]uintptr, 64)
	return &Crash{Value: value, Calls: calls[:runtime.Callers(1, calls)]}
}

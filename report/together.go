package report

import (
	"slices"
	"sync"

	"capgap/analysis"
)

// createAll writes all outputs but the last side by side, since none needs
// another, and then the last. What it reports does not depend on which was
// first to fail: it is the failure that comes first in the list. A panic is
// carried here, or it would end the program and leave half a set behind.
func (s *stage) createAll(outputs []output, tell func(names []string)) error {
	last := len(outputs) - 1
	files, errs, crashes := make([]File, last), make([]error, last), make([]*analysis.Crash, last)
	open := newOpenFiles(outputs[:last], tell)
	var all sync.WaitGroup
	for i, out := range outputs[:last] {
		all.Go(func() {
			defer func() { crashes[i] = analysis.NewCrash(recover()) }()
			files[i], errs[i] = s.create(out, nil)
			open.close(out.name)
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

// openFiles are the files that are still being written.
type openFiles struct {
	mu    sync.Mutex
	names []string
	tell  func(names []string) // nil when nobody asks
}

func newOpenFiles(outputs []output, tell func([]string)) *openFiles {
	f := &openFiles{tell: tell}
	for _, out := range outputs {
		f.names = append(f.names, out.name)
	}
	f.close("")
	return f
}

// close takes a file off the list, and tells what is left.
func (f *openFiles) close(name string) {
	if f.tell == nil {
		return
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	f.names = slices.DeleteFunc(f.names, func(n string) bool { return n == name })
	if len(f.names) > 0 {
		f.tell(f.names)
	}
}

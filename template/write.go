package template

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"sync"

	"capgap/pack"
)

// WriteFile writes one workbook: beside its place, to disk, for its owner only,
// and moves it there once it is complete. done, when closed, ends it with nothing
// left behind; it may be nil.
func WriteFile(path string, force bool, write func(io.Writer) error, done <-chan struct{}) error {
	if err := CheckFile(path, force); err != nil {
		return err
	}
	beside, err := os.MkdirTemp(filepath.Dir(path), ".capgap-*")
	if err != nil {
		return unwritable(path, err)
	}
	defer os.RemoveAll(beside)
	staged := filepath.Join(beside, filepath.Base(path))
	f, err := create(staged, write, done)
	if err != nil {
		return unwritable(path, err)
	}
	if err := errors.Join(f.Sync(), f.Close()); err != nil {
		return unwritable(path, err)
	}
	if err := CheckFile(path, force); err != nil { // it may have come meanwhile
		return err
	}
	if err := os.Rename(staged, path); err != nil {
		return unwritable(path, err)
	}
	return nil
}

// WriteFolder writes a set of workbooks into a folder, which appears whole or not
// at all.
func WriteFolder(dir string, copies []Copy, done <-chan struct{}) error {
	if err := CheckFolder(dir); err != nil {
		return err
	}
	dir = filepath.Clean(dir)
	beside, err := os.MkdirTemp(filepath.Dir(dir), ".capgap-*")
	if err != nil {
		return unwritable(dir, err)
	}
	defer os.RemoveAll(beside)
	disk := toDisk{room: make(chan struct{}, 8)}
	for _, c := range copies {
		f, err := create(filepath.Join(beside, c.Name), c.Write, done)
		if err != nil {
			disk.all.Wait()
			return unwritable(filepath.Join(dir, c.Name), err)
		}
		disk.take(f)
	}
	if err := disk.wait(); err != nil {
		return unwritable(dir, err)
	}
	if err := os.Remove(dir); err != nil && !errors.Is(err, os.ErrNotExist) { // an empty folder in the place
		return unwritable(dir, err)
	}
	if err := os.Rename(beside, dir); err != nil {
		return unwritable(dir, err)
	}
	return nil
}

// create writes a file, for its owner only, and leaves it open to be brought to
// the disk.
func create(path string, write func(io.Writer) error, done <-chan struct{}) (*os.File, error) {
	select {
	case <-done:
		return nil, pack.ErrInterrupted
	default:
	}
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return nil, err
	}
	if err := write(f); err != nil {
		return nil, errors.Join(err, f.Close())
	}
	return f, nil
}

// toDisk brings files to the disk beside the writing of the next ones: it takes
// longer than writing them.
type toDisk struct {
	all  sync.WaitGroup
	room chan struct{} // bounds how many files are open
	mu   sync.Mutex
	err  error
}

func (d *toDisk) take(f *os.File) {
	d.room <- struct{}{}
	d.all.Go(func() {
		err := errors.Join(f.Sync(), f.Close())
		d.mu.Lock()
		d.err = errors.Join(d.err, err)
		d.mu.Unlock()
		<-d.room
	})
}

func (d *toDisk) wait() error {
	d.all.Wait()
	return d.err
}

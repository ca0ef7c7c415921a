package report

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"os"
	"path/filepath"
	"runtime"

	"capgap/pack"
)

// stage is a folder beside the final one in which a set is built: on the same
// disk, so that it can be moved in one step, and readable by nobody else.
type stage struct {
	folder string
	final  string
	done   <-chan struct{}
}

func newStage(final string, done <-chan struct{}) (*stage, error) {
	final, err := filepath.Abs(final)
	if err != nil {
		return nil, unwritable(final, err)
	}
	folder, err := os.MkdirTemp(filepath.Dir(final), stagePattern(final))
	if err != nil {
		return nil, unwritable(filepath.Dir(final), err)
	}
	return &stage{folder: folder, final: final, done: done}, nil
}

// create writes one file to disk, for its owner only.
func (s *stage) create(out output, before []File) (File, error) {
	f, err := os.OpenFile(filepath.Join(s.folder, out.name), os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return File{}, failed(out.name, err)
	}
	defer f.Close()
	sum := sha256.New()
	w := &counter{w: io.MultiWriter(f, sum), done: s.done}
	if err := out.write(w, before); err != nil {
		return File{}, failed(out.name, err)
	}
	if err := f.Sync(); err != nil {
		return File{}, failed(out.name, err)
	}
	if err := f.Close(); err != nil {
		return File{}, failed(out.name, err)
	}
	return File{Name: out.name, SHA256: hex.EncodeToString(sum.Sum(nil)), Bytes: w.n}, nil
}

// release moves the complete set to its final place.
func (s *stage) release(force bool) error {
	if interrupted(s.done) {
		return failed("the set", pack.ErrInterrupted)
	}
	if err := syncFolder(s.folder); err != nil {
		return failed("the set", err)
	}
	// The place may have changed while the set was being built.
	if err := checkPlace(s.final, force); err != nil {
		return err
	}
	if err := s.swap(); err != nil {
		return failed("the set", err)
	}
	return nil
}

// swap puts the old folder aside, the new one in its place, and only then
// deletes the old one. If the second step fails the old folder comes back.
func (s *stage) swap() error {
	aside := s.folder + asideSuffix
	err := os.Rename(s.final, aside)
	old := err == nil
	if err != nil && !errors.Is(err, os.ErrNotExist) {
		return err
	}
	if err := os.Rename(s.folder, s.final); err != nil {
		if old {
			err = errors.Join(err, os.Rename(aside, s.final))
		}
		return err
	}
	// The new set stands whole in its place. A sync that fails now, or that the
	// file system does not know for folders, must not be reported: whoever reads
	// of a failure takes the old set to be there still. All that it risks is the
	// new names, should the power fail within seconds.
	_ = syncFolder(filepath.Dir(s.final))
	_ = os.RemoveAll(aside) // if it fails, the next run sweeps it
	return nil
}

// discard removes what was not released; after release there is nothing left.
func (s *stage) discard() { _ = os.RemoveAll(s.folder) }

// counter counts what passes and stops when done is closed.
type counter struct {
	w    io.Writer
	done <-chan struct{}
	n    int64
}

// Write passes p on.
func (c *counter) Write(p []byte) (int, error) {
	if interrupted(c.done) {
		return 0, pack.ErrInterrupted
	}
	n, err := c.w.Write(p)
	c.n += int64(n)
	return n, err
}

func interrupted(done <-chan struct{}) bool {
	select {
	case <-done:
		return true
	default:
		return false
	}
}

// syncFolder makes the names in a folder durable. Windows has no such call.
func syncFolder(folder string) error {
	if runtime.GOOS == "windows" {
		return nil
	}
	f, err := os.Open(folder)
	if err != nil {
		return err
	}
	defer f.Close()
	return f.Sync()
}

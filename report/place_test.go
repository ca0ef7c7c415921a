package report

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"capgap/analysis"
	"capgap/pack"
)

// set is a set of three files whose text is version; the file named broken
// fails halfway with a full disk.
func set(version, broken string) func(string) []output {
	return func(string) []output {
		var list []output
		for _, name := range []string{"review.xlsx", "review.json"} {
			list = append(list, output{name, func(w io.Writer, _ []File) error {
				_, _ = io.WriteString(w, version)
				return fail(name == broken)
			}})
		}
		return append(list, output{manifestName, func(w io.Writer, _ []File) error {
			_, _ = io.WriteString(w, `{"format":"`+manifestFormat+`","program":"`+version+`"}`)
			return fail(broken == manifestName)
		}})
	}
}

func fail(now bool) error {
	if now {
		return &os.PathError{Op: "write", Path: "f", Err: syscall.ENOSPC}
	}
	return nil
}

func text(t *testing.T, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	require.NoError(t, err)
	return string(data)
}

// alone asserts that the folder holds these entries and nothing hidden.
func alone(t *testing.T, folder string, want ...string) {
	t.Helper()
	entries, err := os.ReadDir(folder)
	require.NoError(t, err)
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	assert.Equal(t, want, names)
}

func TestFailureAtAnyFileLeavesTheOldSet(t *testing.T) {
	for _, broken := range []string{"review.xlsx", "review.json", manifestName} {
		t.Run(broken, func(t *testing.T) {
			parent := t.TempDir()
			dir := filepath.Join(parent, "out")
			_, err := publish(dir, Options{}, set("one", ""))
			require.NoError(t, err)

			_, err = publish(dir, Options{Force: true}, set("two", broken))
			var e *pack.Error
			require.ErrorAs(t, err, &e)
			assert.ErrorIs(t, err, syscall.ENOSPC)
			assert.Contains(t, e.Hint(), "free some space")
			assert.Equal(t, "one", text(t, filepath.Join(dir, "review.xlsx")))
			alone(t, parent, "out")
			alone(t, dir, manifestName, "review.json", "review.xlsx")
		})
	}
}

func TestFailureLeavesNothingWhereNothingWas(t *testing.T) {
	parent := t.TempDir()
	_, err := publish(filepath.Join(parent, "out"), Options{}, set("one", "review.json"))
	require.Error(t, err)
	alone(t, parent)
}

func TestForceReplacesAFormerSet(t *testing.T) {
	parent := t.TempDir()
	dir := filepath.Join(parent, "out")
	_, err := publish(dir, Options{}, set("one", ""))
	require.NoError(t, err)
	_, err = publish(dir, Options{}, set("two", ""))
	require.Error(t, err)
	assert.Equal(t, "one", text(t, filepath.Join(dir, "review.xlsx")))
	_, err = publish(dir, Options{Force: true}, set("two", ""))
	require.NoError(t, err)
	assert.Equal(t, "two", text(t, filepath.Join(dir, "review.xlsx")))
	alone(t, parent, "out")
}

func TestInterruptLeavesNothing(t *testing.T) {
	parent := t.TempDir()
	done := make(chan struct{})
	_, err := publish(filepath.Join(parent, "out"), Options{Done: done}, func(string) []output {
		return []output{{"review.xlsx", func(w io.Writer, _ []File) error {
			close(done)
			_, err := io.WriteString(w, "half")
			return err
		}}}
	})
	require.ErrorIs(t, err, pack.ErrInterrupted)
	alone(t, parent)
}

// A panic beside other files reaches the caller with the place where it began.
func TestPanicLeavesNothing(t *testing.T) {
	parent := t.TempDir()
	defer func() {
		crash, ok := recover().(*analysis.Crash)
		require.True(t, ok)
		assert.Equal(t, "a bug", crash.Value)
		first, _ := runtime.CallersFrames(crash.Calls[:1]).Next()
		assert.Equal(t, "capgap/analysis.NewCrash", first.Function)
		alone(t, parent)
	}()
	_, _ = publish(filepath.Join(parent, "out"), Options{}, func(string) []output {
		return append([]output{{"review.html", func(io.Writer, []File) error { panic("a bug") }}}, set("one", "")("")...)
	})
}

// The manifest is given the files before it in the order of the list, however
// long each took; of two failures the first in the list is reported.
func TestFilesAreTakenInTheirOrder(t *testing.T) {
	slow := func(io.Writer, []File) error {
		time.Sleep(20 * time.Millisecond)
		return nil
	}
	quick := func(io.Writer, []File) error { return nil }
	var names []string
	last := output{manifestName, func(_ io.Writer, before []File) error {
		for _, f := range before {
			names = append(names, f.Name)
		}
		return nil
	}}
	_, err := publish(filepath.Join(t.TempDir(), "out"), Options{}, func(string) []output {
		return []output{{"review.xlsx", slow}, {"review.json", quick}, last}
	})
	require.NoError(t, err)
	assert.Equal(t, []string{"review.xlsx", "review.json"}, names)

	broken := func(io.Writer, []File) error { return errors.New("at once") }
	late := func(w io.Writer, f []File) error { return errors.Join(slow(w, f), errors.New("late")) }
	_, err = publish(filepath.Join(t.TempDir(), "out"), Options{}, func(string) []output {
		return []output{{"review.xlsx", late}, {"review.json", broken}, last}
	})
	assert.ErrorContains(t, err, "review.xlsx cannot be written")
}

func TestProbeRefuses(t *testing.T) {
	for name, c := range map[string]struct {
		prepare func(t *testing.T, dir string)
		force   bool
		text    string
	}{
		"a folder in use": {func(t *testing.T, dir string) {
			put(t, dir, "thesis.docx")
		}, false, "not empty"},
		"a user's file, even with force": {func(t *testing.T, dir string) {
			put(t, dir, manifestName)
			put(t, dir, "thesis.docx")
		}, true, `"thesis.docx", which capgap did not write`},
		"files of the same names that are no review": {func(t *testing.T, dir string) {
			put(t, dir, "review.xlsx")
		}, true, "no review of capgap"},
		"a workbook that is open": {func(t *testing.T, dir string) {
			put(t, dir, "~$review.xlsx")
		}, true, "open in Excel"},
		"a link": {func(t *testing.T, dir string) {
			require.NoError(t, os.Symlink(t.TempDir(), dir))
		}, true, "is a link"},
		"a dangling link": {func(t *testing.T, dir string) {
			require.NoError(t, os.Symlink(filepath.Join(dir, "nowhere"), dir))
		}, true, "is a link"},
		"a file": {func(t *testing.T, dir string) {
			require.NoError(t, os.WriteFile(dir, nil, 0o600))
		}, true, "not a folder"},
		"a missing parent": {func(t *testing.T, dir string) {
			require.NoError(t, os.RemoveAll(filepath.Dir(dir)))
		}, true, "cannot be used"},
	} {
		t.Run(name, func(t *testing.T) {
			dir := filepath.Join(t.TempDir(), "out")
			c.prepare(t, dir)
			err := Probe(dir, c.force)
			require.ErrorContains(t, err, c.text)
			var e *pack.Error
			require.ErrorAs(t, err, &e)
			assert.NotEmpty(t, e.Hint())
		})
	}
}

func put(t *testing.T, dir, name string) {
	t.Helper()
	require.NoError(t, os.MkdirAll(dir, 0o700))
	require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte("mine"), 0o600))
}

func TestProbeAllowsAnEmptyFolderAndLeavesNothing(t *testing.T) {
	parent := t.TempDir()
	dir := filepath.Join(parent, "out")
	require.NoError(t, os.Mkdir(dir, 0o755))
	require.NoError(t, Probe(dir, false))
	alone(t, parent, "out")
	_, err := publish(dir, Options{}, set("one", ""))
	require.NoError(t, err)
	alone(t, parent, "out")
}

func TestProbeRefusesAnUnwritableParent(t *testing.T) {
	if os.Getuid() == 0 {
		t.Skip("root may write anywhere")
	}
	parent := t.TempDir()
	require.NoError(t, os.Chmod(parent, 0o500))
	require.ErrorContains(t, Probe(filepath.Join(parent, "out"), false), "cannot be written to")
}

// gone is the number of a process that cannot exist.
const gone = "2147483646"

func TestSweepClearsDeadRunsOnly(t *testing.T) {
	parent := t.TempDir()
	for _, name := range []string{
		".capgap-out-" + gone + "-123", ".capgap-out-" + gone + "-123.old", // dead
		".capgap-out-1-123",                       // alive
		".capgap-out-" + gone + "-" + gone + "-9", // of the folder out-N
		".capgap-other-" + gone + "-123", "mine",
	} {
		put(t, filepath.Join(parent, name), "review.xlsx")
	}
	put(t, filepath.Join(parent, "out"), manifestName)
	require.NoError(t, sweep(filepath.Join(parent, "out")))
	alone(t, parent, ".capgap-other-"+gone+"-123", ".capgap-out-1-123", ".capgap-out-"+gone+"-"+gone+"-9", "mine", "out")
}

// A run that was killed between its two renames left the old set aside.
func TestSweepPutsAnOldSetBack(t *testing.T) {
	parent := t.TempDir()
	put(t, filepath.Join(parent, ".capgap-out-"+gone+"-123"), "review.xlsx")
	put(t, filepath.Join(parent, ".capgap-out-"+gone+"-123.old"), manifestName)
	require.NoError(t, sweep(filepath.Join(parent, "out")))
	alone(t, parent, "out")
	alone(t, filepath.Join(parent, "out"), manifestName)
}

func TestErrorReadsWithItsCause(t *testing.T) {
	err := failed("review.xlsx", &os.PathError{Op: "write", Path: "secret", Err: errors.New("no more room")})
	assert.EqualError(t, err, "review.xlsx cannot be written: no more room")
}

package report

import (
	"errors"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
)

const asideSuffix = ".old"

// stagePattern names a staging folder after the process that owns it:
// ".capgap-out-4711-*" for the folder "out".
func stagePattern(dir string) string {
	return stagePrefix(dir) + strconv.Itoa(os.Getpid()) + "-*"
}

func stagePrefix(dir string) string {
	return ".capgap-" + filepath.Base(dir) + "-"
}

// sweep clears away the staging folders of processes that are gone. A former
// set that was put aside comes back if nothing stands in its place.
func sweep(dir string) error {
	parent := filepath.Dir(dir)
	entries, err := os.ReadDir(parent)
	if err != nil {
		return unwritable(parent, err)
	}
	for _, e := range entries {
		owner, ok := stageOwner(e, stagePrefix(dir))
		if !ok || owner == os.Getpid() || alive(owner) {
			continue
		}
		if err := tidy(filepath.Join(parent, e.Name()), dir); err != nil {
			return unwritable(parent, err)
		}
	}
	return nil
}

// tidy removes what a dead run left, or puts it back where it was.
func tidy(left, dir string) error {
	if strings.HasSuffix(left, asideSuffix) {
		if _, err := os.Lstat(dir); errors.Is(err, os.ErrNotExist) {
			return os.Rename(left, dir)
		}
	}
	return os.RemoveAll(left)
}

// stageOwner is the process that a staging folder is named after.
func stageOwner(e os.DirEntry, prefix string) (pid int, ok bool) {
	rest, ok := strings.CutPrefix(e.Name(), prefix)
	if !ok || !e.IsDir() {
		return 0, false
	}
	number, random, _ := strings.Cut(strings.TrimSuffix(rest, asideSuffix), "-")
	if _, err := strconv.ParseUint(random, 10, 64); err != nil {
		return 0, false // the staging folder of "out-2", seen from "out"
	}
	pid, err := strconv.Atoi(number)
	return pid, err == nil && pid > 0
}

// alive reports whether a process runs on this machine; in doubt it does.
func alive(pid int) bool {
	p, err := os.FindProcess(pid)
	if err != nil {
		return false
	}
	err = p.Signal(syscall.Signal(0))
	return !errors.Is(err, os.ErrProcessDone) && !errors.Is(err, syscall.ESRCH)
}

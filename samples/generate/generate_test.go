package main

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// What stands in the repository is what the generator makes, to the byte.
func TestCommittedFilesAreGenerated(t *testing.T) {
	files, err := allFiles()
	require.NoError(t, err)
	made := map[string]bool{}
	for _, f := range files {
		made[f.path] = true
		committed, err := os.ReadFile(filepath.Join("..", filepath.FromSlash(f.path)))
		require.NoError(t, err)
		assert.True(t, string(committed) == string(f.data), "%s differs: run go generate ./samples", f.path)
	}
	for _, folder := range []string{"northwind", "messy"} {
		require.NoError(t, filepath.WalkDir(filepath.Join("..", folder), func(path string, d os.DirEntry, err error) error {
			if err == nil && !d.IsDir() {
				relative, _ := filepath.Rel("..", path)
				assert.True(t, made[filepath.ToSlash(relative)], "%s is not generated", relative)
			}
			return err
		}))
	}
}

func TestGenerateWritesEveryFile(t *testing.T) {
	dir := t.TempDir()
	require.NoError(t, generate(dir))
	files, err := allFiles()
	require.NoError(t, err)
	for _, f := range files {
		written, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(f.path)))
		require.NoError(t, err)
		assert.True(t, string(written) == string(f.data), f.path)
	}
}

func TestNamesAndNumbersAreUnique(t *testing.T) {
	names, numbers := map[string]bool{}, map[int]bool{}
	for _, p := range everybody() {
		assert.False(t, p.name != "" && names[p.name], "%s comes twice", p.name)
		assert.False(t, numbers[p.number], "%d comes twice", p.number)
		names[p.name], numbers[p.number] = true, true
	}
}

// Everybody reports to somebody who is there in the same quarter.
func TestManagersArePresent(t *testing.T) {
	for _, q := range quarters {
		there := map[int]bool{0: true}
		for _, p := range q.present(everybody()) {
			there[p.number] = true
		}
		for _, p := range q.present(everybody()) {
			assert.True(t, there[p.boss], "%s: %s reports to %d", q.folder, p.name, p.boss)
			for _, seat := range p.successorFor {
				assert.True(t, there[seat], "%s: %s is nominated for %d", q.folder, p.name, seat)
			}
		}
	}
}

func TestNobodyTookARoleBeforeBeingHired(t *testing.T) {
	for _, q := range quarters {
		for _, p := range q.present(everybody()) {
			assert.LessOrEqual(t, p.hired, p.inRole, "%s: %s", q.folder, p.name)
			assert.LessOrEqual(t, p.inRole, q.asOf, "%s: %s", q.folder, p.name)
		}
	}
}

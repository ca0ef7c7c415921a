package reference

import (
	"fmt"
	"io/fs"
	"os"
)

// Open reads the model in a folder, or for "" the one that comes with capgap.
// The error of a folder that breaks the format joins every Breach.
func Open(folder string) (*Model, error) {
	if folder == "" {
		return Load(Shipped())
	}
	files, err := Folder(folder)
	if err != nil {
		return nil, err
	}
	model, err := Load(files)
	if err != nil {
		return nil, fmt.Errorf("model folder %s: %w", folder, err)
	}
	return model, nil
}

// Folder is a model folder of the user's, for Load and Lint. It fails when
// there is no such folder.
func Folder(folder string) (fs.FS, error) {
	info, err := os.Stat(folder)
	if err != nil {
		return nil, fmt.Errorf("model folder: %w", err)
	}
	if !info.IsDir() {
		return nil, fmt.Errorf("model folder %s: not a folder", folder)
	}
	return os.DirFS(folder), nil
}

// Load reads a model from its files and derives every requirement. It is
// strict: with a single breach there is no model, and the error joins them all.
func Load(files fs.FS) (*Model, error) {
	s, found := examine(files)
	if len(found) > 0 {
		return nil, found.err()
	}
	model := build(s)
	model.derive()
	model.index = newIndex(model)
	return model, nil
}

// Lint lists every breach of the format, in the order of the files and rows;
// nothing for a folder that Load accepts.
func Lint(files fs.FS) []Breach {
	_, found := examine(files)
	return found.inOrder()
}

// examine reads the files and puts every rule to what could be read.
func examine(files fs.FS) (*source, breaches) {
	s, found := read(files)
	lint(s, &found)
	return s, found
}

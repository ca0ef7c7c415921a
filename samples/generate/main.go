// Command generate makes the invented companies of package samples.
//
// Run it with `go generate ./samples`. It is a table of facts and very little
// program: teams.go says which teams there are and who works in them, leaders.go
// names the holders of seats and the people whom a story needs, disciplines.go
// what each trade knows, quarters.go what differs between the two quarters,
// messy.go the faulty files. Everybody else is drawn at random from a fixed
// seed, so that the same bytes come out every time.
//
// roster.go and ratings.go write the files.
package main

import (
	"fmt"
	"os"
	"path/filepath"
)

func main() {
	dir := "."
	if len(os.Args) > 1 {
		dir = os.Args[1]
	}
	if err := generate(dir); err != nil {
		fmt.Fprintln(os.Stderr, "generate: error:", err)
		os.Exit(1)
	}
}

// generate writes northwind and messy into dir.
func generate(dir string) error {
	files, err := allFiles()
	if err != nil {
		return err
	}
	for _, f := range files {
		path := filepath.Join(dir, filepath.FromSlash(f.path))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			return fmt.Errorf("make folder: %w", err)
		}
		if err := os.WriteFile(path, f.data, 0o644); err != nil {
			return fmt.Errorf("write sample: %w", err)
		}
	}
	return nil
}

// file is one file to be written; path has forward slashes.
type file struct {
	path string
	data []byte
}

// allFiles makes every sample file in memory.
func allFiles() ([]file, error) {
	var files []file
	staff := everybody()
	for _, q := range quarters {
		made, err := quarterFiles(q, staff)
		if err != nil {
			return nil, err
		}
		files = append(files, made...)
	}
	messy, err := messyFiles()
	return append(files, messy...), err
}

// quarterFiles makes the four files of one quarter.
func quarterFiles(q quarter, staff []person) ([]file, error) {
	present := q.present(staff)
	roster, err := rosterWorkbook(q, present)
	if err != nil {
		return nil, err
	}
	folder := "northwind/" + q.folder + "/"
	return []file{
		{folder + "roster.xlsx", roster},
		{folder + "ratings-north.csv", wideSelf(present)},
		{folder + "manager-review.csv", wideManager(present)},
		{folder + "ratings-south.csv", longBoth(q, present)},
	}, nil
}

package reference

import (
	"embed"
	"fmt"
	"io/fs"
)

//go:embed models/it-leadership
var shipped embed.FS

// Shipped returns the files of the model that comes with capgap, as a folder
// that Load reads and that can be copied as a start for a model of one's own.
func Shipped() fs.FS {
	folder, err := fs.Sub(shipped, "models/it-leadership")
	if err != nil {
		panic(fmt.Sprintf("reference: embedded model: %v", err)) // the path above is a constant
	}
	return folder
}

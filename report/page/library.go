package page

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"strings"
	"time"

	"github.com/go-via/via"
	"github.com/go-via/via/plugins/echarts"
)

// librarySum is the SHA-256 of ECharts 6.0.0, the file that npm publishes as
// dist/echarts.min.js. A carrier that hands out anything else is refused.
const librarySum = "baa8dfe7e1d9336b98e8986ba7e20ea15e7cdbea1ef42a59d59478632fa45a1d"

// errLibrary says that the chart library is not the one that was checked.
var errLibrary = errors.New("chart library differs from the one that was reviewed")

// library returns the script that draws the charts. The script is embedded in
// the module github.com/go-via/via, which serves it by a handler; the handler is
// called in process, so nothing is opened to the network. Its address holds the
// first 16 digits of the sum.
func library() ([]byte, error) {
	silent := via.LoggerFunc(func(via.LogLevel, string, ...any) {}) // else it would speak on stdout
	app := via.New(via.WithPlugins(echarts.Plugin()), via.WithSessionTTL(0), via.WithContextTTL(0), via.WithReconcileInterval(0), via.WithLogger(silent))
	answer := &answer{status: http.StatusOK}
	address := &url.URL{Path: "/via/assets/echarts/" + librarySum[:16] + "/echarts.min.js"}
	app.ServeHTTP(answer, &http.Request{Method: http.MethodGet, URL: address, Header: http.Header{}})
	if err := stop(app); err != nil {
		return nil, err
	}
	if answer.status != http.StatusOK {
		return nil, fmt.Errorf("%w: status %d", errLibrary, answer.status)
	}
	return checked(answer.body)
}

// stop ends the carrier's housekeeping.
func stop(app *via.App) error {
	patience, cancel := context.WithTimeout(context.Background(), time.Second)
	defer cancel()
	if err := app.Shutdown(patience); err != nil {
		return fmt.Errorf("carrier of the chart library: %w", err)
	}
	return nil
}

// checked returns script when it is the reviewed one and can stand inside a
// script element.
func checked(script []byte) ([]byte, error) {
	sum := sha256.Sum256(script)
	if got := hex.EncodeToString(sum[:]); got != librarySum {
		return nil, fmt.Errorf("%w: sum %s", errLibrary, got)
	}
	if strings.Contains(strings.ToLower(string(script)), "</script") {
		return nil, fmt.Errorf("%w: it ends its own element", errLibrary)
	}
	return script, nil
}

// answer keeps what a handler writes.
type answer struct {
	header http.Header
	status int
	body   []byte
}

func (a *answer) Header() http.Header {
	if a.header == nil {
		a.header = http.Header{}
	}
	return a.header
}

func (a *answer) WriteHeader(status int) { a.status = status }

func (a *answer) Write(p []byte) (int, error) {
	a.body = append(a.body, p...)
	return len(p), nil
}

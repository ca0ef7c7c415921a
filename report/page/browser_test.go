package page

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	traffic "github.com/chromedp/cdproto/network"
	devtools "github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/require"
)

// newBrowser starts a Chromium that finds no address. The test is skipped where
// Chromium is not installed.
func newBrowser(t *testing.T) context.Context {
	t.Helper()
	path, err := exec.LookPath("chromium")
	if err != nil {
		t.Skip("no chromium")
	}
	patience, cancel := context.WithTimeout(context.Background(), 5*time.Minute)
	t.Cleanup(cancel)
	ctx, stop := chromedp.NewContext(patience, chromedp.WithAllocatorOptions(
		chromedp.ExecPath(path), chromedp.NoSandbox, chromedp.DisableGPU, chromedp.UserDataDir(t.TempDir()),
		chromedp.Flag("disable-component-update", true), chromedp.Flag("disable-quic", true),
		chromedp.Flag("host-resolver-rules", "MAP * ~NOTFOUND"), chromedp.ProxyServer("127.0.0.1:9"),
	))
	t.Cleanup(func() { _ = chromedp.Cancel(ctx); stop() })
	require.NoError(t, chromedp.Do(ctx), "chromium starts")
	return ctx
}

// screen is what a reader has in front of them.
type screen struct {
	width  int64  // in pixels
	scheme string // "light" or "dark"
	still  bool   // motion is not wanted
	silent bool   // scripts are off
}

// screens are the ones on which pages are looked at.
var screens = []screen{
	{width: 1280, scheme: "light"}, {width: 1280, scheme: "dark"},
	{width: 390, scheme: "light"}, {width: 390, scheme: "dark", still: true},
}

func (s screen) String() string { return fmt.Sprintf("%d %s", s.width, s.scheme) }

// show makes a tab such a screen.
func (s screen) show(v *tab) {
	motion := "no-preference"
	if s.still {
		motion = "reduce"
	}
	send(v, emulation.SetDeviceMetricsOverride, emulation.SetDeviceMetricsOverrideParams{Width: s.width, Height: 900, DeviceScaleFactor: 1})
	send(v, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{
		{Name: "prefers-color-scheme", Value: s.scheme}, {Name: "prefers-reduced-motion", Value: motion},
	}})
	send(v, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: s.silent})
}

// tab is a page in the browser, and all that went wrong in it.
type tab struct {
	testing.TB
	ctx    context.Context
	mu     sync.Mutex
	faults []string
}

// open shows a page in a tab of its own, which listens from the first moment.
func open(t testing.TB, browser context.Context, html string, s screen) *tab {
	t.Helper()
	file := filepath.Join(t.TempDir(), "page.html")
	require.NoError(t, os.WriteFile(file, []byte(html), 0o600))
	ctx, closeTab := chromedp.NewContext(browser)
	t.Cleanup(closeTab)
	v := &tab{TB: t, ctx: ctx}
	require.NoError(t, chromedp.Listen(ctx, func(event any) { v.notice(event, "file://"+file) }))
	s.show(v)
	require.NoError(t, chromedp.Do(ctx, chromedp.Navigate("file://"+file)))
	return v
}

// notice keeps what no page of ours may do: ask for anything but its own file,
// complain, fail, or speak up.
func (v *tab) notice(event any, self string) {
	switch e := event.(type) {
	case *traffic.EventRequestWillBeSent:
		if e.Request.URL != self {
			v.fault("request for %s", e.Request.URL)
		}
	case *runtime.EventConsoleAPICalled:
		v.fault("console %s", e.Type)
	case *log.EventEntryAdded:
		v.fault("log %s: %s", e.Entry.Source, e.Entry.Text)
	case *runtime.EventExceptionThrown:
		v.fault("exception %s", e.ExceptionDetails.Text)
	case *devtools.EventJavascriptDialogOpening:
		v.fault("dialog %s", e.Message)
		go func() { // the page stands still until somebody answers
			_, _ = chromedp.Call(v.ctx, devtools.HandleJavaScriptDialog, devtools.HandleJavaScriptDialogParams{})
		}()
	case *devtools.EventWindowOpen:
		v.fault("window %s", e.URL)
	}
}

func (v *tab) fault(format string, args ...any) {
	v.mu.Lock()
	defer v.mu.Unlock()
	v.faults = append(v.faults, fmt.Sprintf(format, args...))
}

// wrong is everything noticed so far.
func (v *tab) wrong() []string {
	v.mu.Lock()
	defer v.mu.Unlock()
	return append([]string(nil), v.faults...)
}

// send gives the browser a command about the tab.
func send[P, R any](v *tab, command cdp.Command[P, R], params P) R {
	v.Helper()
	answer, err := chromedp.Call(v.ctx, command, params)
	require.NoError(v, err, command.Method)
	return answer
}

// ask runs a script of testdata as a function of args in the page, which the
// page's policy does not hinder, and returns its answer.
func ask[T any](v *tab, script string, args ...any) T {
	v.Helper()
	text, err := os.ReadFile(filepath.Join("testdata", script))
	require.NoError(v, err)
	given, err := json.Marshal(args)
	require.NoError(v, err)
	call := "(" + strings.TrimSuffix(strings.TrimSpace(string(text)), ";") + ").apply(null, " + string(given) + ")"
	answer, err := chromedp.Run(v.ctx, chromedp.Evaluate[T](call, chromedp.EvalAwaitPromise))
	require.NoError(v, err, script)
	return answer
}

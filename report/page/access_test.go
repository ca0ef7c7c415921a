package page

import (
	"os"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// audit is what axe-core has to say about a page.
type audit struct {
	Rules      []string `json:"rules"` // those that were kept somewhere on the page
	Violations []string `json:"violations"`
}

// CAPGAP_AXE names the script of axe-core, which is no part of this repository;
// .ci/run fetches it. Without it this test is skipped.
func TestPageIsAccessible(t *testing.T) {
	path := os.Getenv("CAPGAP_AXE")
	if path == "" {
		t.Skip("CAPGAP_AXE names no axe-core")
	}
	engine, err := os.ReadFile(path)
	require.NoError(t, err)
	browser := newBrowser(t)
	page := whole(t, example())
	for _, s := range screens[:3] {
		t.Run(s.String(), func(t *testing.T) {
			found := ask[audit](open(t, browser, page, s), "axe.js", string(engine))
			assert.Empty(t, found.Violations)
			assert.Subset(t, found.Rules, []string{"color-contrast", "label", "heading-order", "scrollable-region-focusable", "td-headers-attr", "role-img-alt"})
		})
	}
}

// At 320 pixels, which is 1280 at a zoom of 400 %, nothing needs two-way
// scrolling but tables, and nothing moves where no motion is wanted.
func TestPageReflows(t *testing.T) {
	browser := newBrowser(t)
	page := whole(t, example())
	for _, width := range []int64{320, 640} {
		v := open(t, browser, page, screen{width: width, scheme: "light", still: true})
		assert.Empty(t, ask[[]string](v, "reflow.js"), width)
	}
	broken := styled(page, "figure { min-width: 700px } h2 { transition: color 1s }")
	found := ask[[]string](open(t, browser, broken, screen{width: 640, scheme: "light", still: true}), "reflow.js")
	assert.Contains(t, found, "moves: H2#summary-title.unseen")
	assert.Contains(t, strings.Join(found, "\n"), "too wide: FIGURE")
}

// styled is a page with rules of style that come after its own.
func styled(page, rules string) string {
	return strings.Replace(page, "</style>", rules+"</style>", 1)
}

// The Tab key visits every control, in the order of the page, once, in sight and
// marked.
func TestKeyboardReachesEverything(t *testing.T) {
	browser := newBrowser(t)
	page := whole(t, example())
	controls, stops := tabThrough(open(t, browser, page, screens[0]))
	require.NotEmpty(t, controls)
	assert.Equal(t, controls, stops)
	broken := styled(page, "nav a { outline: none !important }")
	_, stops = tabThrough(open(t, browser, broken, screens[0]))
	assert.Contains(t, stops, "A Bench, not marked")
}

// tabThrough presses the Tab key once a control, and returns the controls and
// where the keyboard stopped.
func tabThrough(v *tab) (controls, stops []string) {
	controls = ask[[]string](v, "stops.js")
	for range controls {
		require.NoError(v, chromedp.Do(v.ctx, chromedp.KeyEvent(kb.Tab)))
	}
	stops, err := chromedp.Run(v.ctx, chromedp.Evaluate[[]string]("window.stops"))
	require.NoError(v, err)
	assert.Empty(v, v.wrong())
	return controls, stops
}

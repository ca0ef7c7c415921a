package page

import (
	"bytes"
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A real browser draws every chart of a page full of hostile names, and none of
// the names runs. Skipped where Chromium is not installed.
func TestBrowserDrawsEveryChartAndRunsNoName(t *testing.T) {
	browser, err := exec.LookPath("chromium")
	if err != nil {
		t.Skip("no chromium")
	}
	var out bytes.Buffer
	require.NoError(t, Write(&out, poisoned(strings.Join(attacks, " "))))
	// Folded charts are drawn when they are opened.
	page := strings.ReplaceAll(out.String(), "<details", "<details open")
	dom := browse(t, browser, page)

	root := regexp.MustCompile(`<html[^>]*>`).FindString(dom)
	assert.Contains(t, root, "scripted", "our script has run")
	assert.NotContains(t, root, "data-hit", "no name has run")
	charts := strings.Split(dom, `class="chart"`)[1:]
	require.NotEmpty(t, charts)
	for _, chart := range charts {
		drawing, _, _ := strings.Cut(chart, `<script type="application/json"`)
		assert.Contains(t, drawing, "<svg", drawing[:min(len(drawing), 60)])
	}
}

// browse returns the document after the page's scripts have run.
func browse(t *testing.T, browser, page string) string {
	t.Helper()
	dir := t.TempDir()
	file := filepath.Join(dir, "page.html")
	require.NoError(t, os.WriteFile(file, []byte(page), 0o600))
	patience, cancel := context.WithTimeout(t.Context(), 30*time.Second)
	defer cancel()
	run := exec.CommandContext(patience, browser, "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run",
		"--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
		"--user-data-dir="+filepath.Join(dir, "profile"), "--virtual-time-budget=2000", "--dump-dom", "file://"+file)
	run.WaitDelay = time.Second
	dom, err := run.Output()
	if err != nil || len(dom) == 0 {
		t.Skipf("chromium does not run here: %v", err)
	}
	return string(dom)
}

package main

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The board paper of the sample, with what changed since the quarter before, fits
// eight sheets of A4. Skipped where Chromium is not installed.
func TestBoardPaperOfEightPages(t *testing.T) {
	browser, err := exec.LookPath("chromium")
	if err != nil {
		t.Skip("no chromium")
	}
	samples, err := filepath.Abs("../../samples/northwind")
	require.NoError(t, err)
	t.Chdir(t.TempDir())
	code, _, stderr := capgap("review " + samples + "/2026-q2 --as-of 2026-06-30 --out q2")
	require.Zero(t, code, stderr)
	code, _, stderr = capgap("review " + samples + "/2026-q3 --as-of 2026-09-30 --previous q2/review.json --out q3")
	require.Zero(t, code, stderr)

	paper := onPaper(t, browser, "q3/review.html")
	pages := regexp.MustCompile(`/Type\s*/Page\b`).FindAll(paper, -1)
	assert.LessOrEqual(t, len(pages), 8)
	assert.GreaterOrEqual(t, len(pages), 6, "nothing is missing")
	boxes := regexp.MustCompile(`/MediaBox\s*\[0 0 59[45][.\d]* 84[12]`).FindAll(paper, -1)
	assert.NotEmpty(t, boxes, "A4, whatever the printer is set to")
}

// onPaper is a page as the browser prints it to a PDF file.
func onPaper(t *testing.T, browser, page string) []byte {
	t.Helper()
	dir, err := filepath.Abs(".")
	require.NoError(t, err)
	patience, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	run := exec.CommandContext(patience, browser, "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-quic",
		"--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
		"--user-data-dir="+filepath.Join(dir, "profile"), "--no-pdf-header-footer", "--print-to-pdf="+filepath.Join(dir, "page.pdf"), "file://"+filepath.Join(dir, page))
	run.WaitDelay = time.Second
	require.NoError(t, run.Run())
	paper, err := os.ReadFile("page.pdf")
	require.NoError(t, err)
	return paper
}

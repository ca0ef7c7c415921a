package workbook

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"capgap/analysis"
	"capgap/report/reporttest"
)

// The Summary prints on one page, whatever it holds: the second page of the file
// that LibreOffice prints is the next sheet's.
func TestSummaryIsOnePrintedPage(t *testing.T) {
	office, err := exec.LookPath("soffice")
	pages, err2 := exec.LookPath("pdftotext")
	if err != nil || err2 != nil || testing.Short() {
		t.Skip("needs LibreOffice and pdftotext")
	}
	wordy := reporttest.Crowded(0, 30)
	for i := range wordy.Headlines {
		h := &wordy.Headlines[i]
		h.Sentence, h.Definition = strings.Repeat(h.Sentence+" ", 3), strings.Repeat(h.Definition+" ", 3)
	}
	dir := t.TempDir()
	require.NoError(t, os.WriteFile(filepath.Join(dir, "review.xlsx"), written(t, wordy, Options{}), 0o600))
	profile := "-env:UserInstallation=file://" + filepath.ToSlash(filepath.Join(dir, "profile"))
	require.NoError(t, exec.Command(office, profile, "--headless", "--convert-to", "pdf", "--outdir", dir, filepath.Join(dir, "review.xlsx")).Run())
	for page, sheet := range []string{summaryName, benchName} {
		n := strconv.Itoa(page + 1)
		text, err := exec.Command(pages, "-f", n, "-l", n, "-layout", filepath.Join(dir, "review.pdf"), "-").Output()
		require.NoError(t, err)
		footer := text[bytes.LastIndex(text, []byte("IT leadership review as of")):]
		assert.Contains(t, string(footer), sheet, "page %s", n)
	}
}

func TestSummaryOfALeaderNamesTheUnit(t *testing.T) {
	r := reporttest.Review()
	r.Pack = &analysis.Pack{Kind: analysis.LeaderPack, Unit: "Infrastructure"}
	title, err := open(t, written(t, r, Options{})).GetCellValue(summaryName, "A1")
	require.NoError(t, err)
	assert.Equal(t, "IT leadership review of Infrastructure as of 5 November 2026", title)
}

package template

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"
	"pgregory.net/rapid"

	"capgap/ingest"
	"capgap/pack"
	"capgap/reference"
)

func written(t testing.TB, write func(io.Writer) error) []byte {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, write(&b))
	return b.Bytes()
}

func opened(t testing.TB, write func(io.Writer) error) *excelize.File {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(written(t, write)))
	require.NoError(t, err)
	t.Cleanup(func() { _ = f.Close() })
	return f
}

func TestTheSameRequestGivesTheSameBytes(t *testing.T) {
	r := crowd(t, 3)
	form := r
	form.Single = true
	for _, write := range []func(io.Writer) error{r.Write, form.Write, r.Roster} {
		first := written(t, write)
		for range 3 {
			assert.True(t, bytes.Equal(first, written(t, write)))
		}
	}
}

// Only the cells of answers can be typed in, and they take nothing off the scale.
func TestWhatMayBeTyped(t *testing.T) {
	r := crowd(t, 2)
	last, err := excelize.ColumnNumberToName(personColumns + len(r.Competencies))
	require.NoError(t, err)
	form := r
	form.Single = true
	for name, test := range map[string]struct {
		write   func(io.Writer) error
		open    []string
		locked  []string
		choices string
	}{
		"one row a person": {r.Write, []string{"D4", last + "5", "AZ4"}, []string{"A1", "A3", "D3", "A4", "B4", "C5", "BA4"}, "D4:D5"},
		"a form":           {form.Write, []string{"B8", "C11", "D11"}, []string{"A5", "B5", "B7", "A10", "C10", "A11", "B11"}, "C11:C58"},
	} {
		t.Run(name, func(t *testing.T) {
			f := opened(t, test.write)
			for _, cell := range append(test.open, test.locked...) {
				id, err := f.GetCellStyle(ratingsName, cell)
				require.NoError(t, err)
				style, err := f.GetStyle(id)
				require.NoError(t, err)
				free := style.Protection != nil && !style.Protection.Locked
				assert.Equal(t, !strings.Contains(strings.Join(test.locked, " ")+" ", cell+" "), free, cell)
			}
			for _, sheet := range f.GetSheetList() {
				protection, err := f.GetSheetProtection(sheet)
				require.NoError(t, err)
				assert.Empty(t, protection.Password)
				assert.True(t, protection.SelectLockedCells && protection.SelectUnlockedCells && !protection.InsertColumns)
			}
			list, err := f.GetDataValidations(ratingsName)
			require.NoError(t, err)
			assert.Equal(t, test.choices, list[0].Sqref)
			assert.Equal(t, `"0,1,2,3,4,5,N/A"`, list[0].Formula1)
			assert.True(t, list[0].ShowErrorMessage && list[0].AllowBlank)
			assert.Equal(t, "stop", *list[0].ErrorStyle)
		})
	}
}

func TestHelpFitsWhatExcelShows(t *testing.T) {
	r := crowd(t, 1)
	r.Competencies = []reference.Competency{{Name: strings.Repeat("😀 wide ", 40), Definition: strings.Repeat("é", 500)}}
	list, err := opened(t, r.Write).GetDataValidations(ratingsName)
	require.NoError(t, err)
	units := func(s string) (n int) {
		for _, c := range s {
			n++
			if c > 0xFFFF {
				n++
			}
		}
		return n
	}
	assert.LessOrEqual(t, units(*list[0].PromptTitle), promptTitle)
	assert.LessOrEqual(t, units(*list[0].Prompt), promptText)
}

// hostile are texts that a roster may hold and that a workbook must hold as they are.
var hostile = []string{"=cmd|'/c calc'!A1", "+1", "@SUM(A1)", "-2", "<b>&amp;", "_x0041_", "x_x005F_x0041_", "'", `"`, "Ünï 山田 😀", " "}

func TestTextsStayTexts(t *testing.T) {
	r := crowd(t, 0)
	for _, text := range hostile {
		r.People = append(r.People, ingest.Person{ID: text, Name: text, Title: text})
	}
	path := filepath.Join(t.TempDir(), "r.xlsx")
	require.NoError(t, WriteFile(path, false, r.Write, nil))
	f := opened(t, r.Write)
	for i, want := range hostile {
		cell := at(1, wideHead+1+i)
		formula, err := f.GetCellFormula(ratingsName, cell)
		require.NoError(t, err)
		assert.Empty(t, formula)
		kind, err := f.GetCellType(ratingsName, cell)
		require.NoError(t, err)
		assert.Equal(t, excelize.CellTypeInlineString, kind, "%q", want)
	}
	views, _ := ingest.Preview([]string{path + "#" + ratingsName}, options(r.Model))
	require.Len(t, views, 1)
	var back []string
	require.NoError(t, views[0].Rows(func(_ int, cells [][]byte) bool {
		back = append(back, string(cells[0]))
		return true
	}))
	for i, want := range hostile {
		assert.Equal(t, strings.TrimSpace(want), strings.TrimSpace(back[i]))
	}
}

// Any text of a roster, once ingest has cleaned it, gives a workbook that opens.
func TestAnyTextGivesAWorkbookThatOpens(t *testing.T) {
	model := crowd(t, 0).Model
	rapid.Check(t, func(t *rapid.T) {
		p := ingest.Person{ID: rapid.String().Draw(t, "id"), Name: rapid.String().Draw(t, "name")}
		r := Request{Model: model, Competencies: model.Competencies[:2], People: []ingest.Person{p}, By: p.Name, ReturnTo: p.Name}
		var b bytes.Buffer
		require.NoError(t, r.Write(&b))
		f, err := excelize.OpenReader(&b)
		require.NoError(t, err)
		_, err = f.GetRows(ratingsName)
		require.NoError(t, err)
		require.NoError(t, f.Close())
	})
}

func TestATextTooLongForACellSaysSo(t *testing.T) {
	text := safe(strings.Repeat("long ", 20_000))
	assert.Less(t, len(text), excelize.TotalCellChars)
	assert.True(t, strings.HasSuffix(text, "…"))
}

func TestRolesAskedFor(t *testing.T) {
	model := crowd(t, 0).Model
	people := func(titles ...string) *ingest.Dataset {
		d := &ingest.Dataset{}
		for _, title := range titles {
			d.People = append(d.People, ingest.Person{Title: title})
		}
		return d
	}
	names := func(roles []reference.Role) (list []string) {
		for _, r := range roles {
			list = append(list, r.ID)
		}
		return list
	}
	assert.Equal(t, []string{"it-manager", "head-of-it"}, names(Roles(model, people("Head of IT", "IT Manager", "Engineer", "IT Manager"))))
	within := names(Roles(model, people("IT Project Manager")))
	assert.Contains(t, within, "it-manager", "nobody holds a role yet: those that they could step up to")
	assert.Less(t, len(within), len(model.Roles))
	assert.Len(t, Roles(model, people("Gardener")), len(model.Roles))
	vacant := &ingest.Dataset{Vacancies: []ingest.Vacancy{{Title: "IT Director"}}}
	assert.Equal(t, []string{"it-director"}, names(Roles(model, vacant)))

	roles, err := Named(model, []string{"IT Director", "it-manager"})
	require.NoError(t, err)
	assert.Equal(t, []string{"it-manager", "it-director"}, names(roles))
	_, err = Named(model, []string{"IT Chieftain"})
	var unknown *UnknownRole
	require.ErrorAs(t, err, &unknown)
	assert.Equal(t, "IT Chieftain", unknown.Name)
}

// Managers are handed their reports; over a vacant seat the next person rates.
func TestOneWorkbookAManager(t *testing.T) {
	data := ingest.NewDataset([]ingest.Person{
		{ID: "1", Name: "Ada", Manager: -1}, {ID: "2", Name: "Bo", Manager: 0}, {ID: "3", Name: "Cy", Manager: 4}, {ID: "4", Name: "Cy", Manager: 1},
	}, []ingest.Vacancy{{ID: "5", Manager: 0}}, ingest.Ratings{})
	copies, alone := Request{Rater: ingest.Manager, People: data.People}.Each(data)
	var got []string
	for _, c := range copies {
		for _, p := range c.People {
			got = append(got, c.Name+" "+c.By+" rates "+p.ID)
		}
	}
	assert.Equal(t, []string{"1-Ada.xlsx Ada rates 2", "1-Ada.xlsx Ada rates 3", "2-Bo.xlsx Bo rates 4"}, got)
	require.Len(t, alone, 1)
	assert.Equal(t, "1", alone[0].ID)
}

func TestNobodyToRate(t *testing.T) {
	f := opened(t, crowd(t, 0).Write)
	rows, err := f.GetRows(ratingsName)
	require.NoError(t, err)
	assert.Len(t, rows, wideHead)
}

func TestAWorkbookForTwoThousandIsSmall(t *testing.T) {
	assert.Less(t, len(written(t, crowd(t, 2000).Write)), 2<<20)
}

func TestPlacesOnTheDisk(t *testing.T) {
	t.Chdir(t.TempDir())
	text := func(s string) func(io.Writer) error {
		return func(w io.Writer) error { _, err := io.WriteString(w, s); return err }
	}
	r := crowd(t, 1)
	require.NoError(t, WriteFile("a.xlsx", false, r.Write, nil))
	require.NoError(t, os.WriteFile("mine.xlsx", []byte("mine"), 0o600))
	require.NoError(t, os.Mkdir("empty", 0o700))
	require.NoError(t, os.Symlink("a.xlsx", "link.xlsx"))

	assert.ErrorContains(t, WriteFile("a.xlsx", false, text("b"), nil), "exists already")
	assert.ErrorContains(t, WriteFile("mine.xlsx", true, text("b"), nil), "no template of capgap")
	assert.ErrorContains(t, WriteFile("link.xlsx", true, text("b"), nil), "no file")
	assert.ErrorContains(t, WriteFile("empty", true, text("b"), nil), "no file")
	assert.ErrorContains(t, WriteFile("gone/a.xlsx", true, text("b"), nil), "gone")
	assert.ErrorContains(t, WriteFolder(".", nil, nil), "not empty")
	assert.ErrorContains(t, WriteFolder("mine.xlsx", nil, nil), "folder")
	require.NoError(t, WriteFile("a.xlsx", true, r.Write, nil))

	over := make(chan struct{})
	close(over)
	copies := []Copy{{"one.xlsx", r}}
	assert.ErrorIs(t, WriteFile("b.xlsx", false, r.Write, over), pack.ErrInterrupted)
	assert.ErrorIs(t, WriteFolder("forms", copies, over), pack.ErrInterrupted)
	require.NoError(t, WriteFolder("forms", copies, nil))
	require.NoError(t, WriteFolder("empty", copies, nil))

	var left []string
	require.NoError(t, filepath.WalkDir(".", func(path string, d os.DirEntry, err error) error {
		left = append(left, path)
		if info, err := d.Info(); err == nil && info.Mode().IsRegular() {
			assert.Equal(t, os.FileMode(0o600), info.Mode().Perm(), path)
		}
		return err
	}))
	assert.Equal(t, []string{".", "a.xlsx", "empty", "empty/one.xlsx", "forms", "forms/one.xlsx", "link.xlsx", "mine.xlsx"}, left)
}

package table

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/ianaindex"
)

func namedEncoding(t *testing.T, name string) encoding.Encoding {
	e, err := htmlindex.Get(name)
	if err != nil {
		e, err = ianaindex.IANA.Encoding(name)
	}
	require.NoError(t, err)
	return e
}

// A file in a charset that cannot be told for certain is refused with a guess
// and with what it would read; with the charset said, it is read.
func TestCharsetsThatAreGuessed(t *testing.T) {
	tests := map[string]string{
		"windows-1250": "Dvořák,Jiří\nŠkoda,Žofie\nNěmec,Zdeněk\n",
		"iso-8859-2":   "Wiśniewski,Łukasz\nGrażyna,Dąbek\n",
		"macintosh":    "Müller,Jörg\nWeiß,Zoë\n",
		"windows-1254": "Yılmaz,Ayşe\nDoğan,Işıl\nŞahin,Gül\n",
		"windows-1251": "Иванов,Пётр\nСмирнова,Ольга\n",
		"koi8-r":       "Иванов,Пётр\nСмирнова,Ольга\n",
		"windows-1253": "Παπαδόπουλος,Γιώργος\nΆννα,Ζωή\n",
		"iso-8859-7":   "Βικτωρια,Ολγα\nΑθήνα,Νίκος\nΆννα,Γεωργία\n",
		"shift_jis":    "田中,太郎\n佐藤,さくら\n",
		"gb18030":      "张伟,经理\n李娜,工程师\n",
		"euc-kr":       "김민준,과장\n이서연,대리\n",
		"ibm850":       "Müller,Jörg\nGrün,Günther\n",
	}
	for said, text := range tests {
		t.Run(said, func(t *testing.T) {
			stored, err := namedEncoding(t, said).NewEncoder().String("name,first\n" + text)
			require.NoError(t, err)
			path := write(t, "a.csv", stored)
			_, err = Open(path, Options{})
			var e *Error
			require.ErrorAs(t, err, &e)
			assert.Equal(t, "encoding", e.Code)
			assert.Contains(t, e.Cure, "--encoding "+said)
			assert.Contains(t, e.Message, strings.FieldsFunc(text, func(r rune) bool { return r == ',' || r == '\n' })[0])

			f, err := Open(path, Options{Encoding: said})
			require.NoError(t, err)
			assert.Equal(t, strings.Split(strings.Split(text, "\n")[0], ","), walk(t, f.Sheets[0])[1].Cells)
		})
	}
}

func TestWesternNamesAreWindows1252(t *testing.T) {
	for _, text := range []string{
		"Müller,Jörg\nWeiß,Zoë\n", "José,Núñez\nBjørn,Sørensen\n", "Élodie,Lefèvre\nFrançois,Noël\n",
		"João,Gonçalves\nÅsa,Ek\n", "O’Neill,“Bo”\nBerlin–Bonn,1 €\n", "Jürgen,André\n", "café,naïve\n", "Nº 5,1 °C\n",
	} {
		stored, err := namedEncoding(t, "windows-1252").NewEncoder().String("name,first\n" + text)
		require.NoError(t, err)
		f, err := Open(write(t, "a.csv", stored), Options{})
		require.NoError(t, err, text)
		assert.Equal(t, strings.Split(strings.Split(text, "\n")[0], ","), walk(t, f.Sheets[0])[1].Cells)
	}
}

func TestEncodingsThatAreSaid(t *testing.T) {
	latin := write(t, "a.csv", "id,name\n1,M\xfcller\n")
	for said, want := range map[string]string{"windows-1252": "Müller", "latin1": "Müller", "cp1252": "Müller", "iso-8859-2": "Müller", "UTF-8": `M\xFCller`} {
		f, err := Open(latin, Options{Encoding: said})
		require.NoError(t, err, said)
		assert.Equal(t, want, walk(t, f.Sheets[0])[1].Cells[1], said)
	}
	for said, code := range map[string]string{"klingon": "bad-encoding", "shift_jis": "encoding"} {
		_, err := Open(latin, Options{Encoding: said})
		var e *Error
		require.ErrorAs(t, err, &e, said)
		assert.Equal(t, code, e.Code)
	}
	f, err := Open(write(t, "a.csv", bomUTF8+"id,name\n1,Ada\n"), Options{Encoding: "utf-8"})
	require.NoError(t, err)
	assert.Equal(t, "id", walk(t, f.Sheets[0])[0].Cells[0])
}

func TestBytesThatNobodyWrites(t *testing.T) {
	for name, bytes := range map[string]string{"overlong": "\xc0\xaf", "overlong of three": "\xe0\x80\xaf", "half a pair": "\xed\xa0\x80"} {
		_, err := Open(write(t, "a.csv", "id,name\n1,Zoë\n2,A"+bytes+"B\n"), Options{})
		var e *Error
		require.ErrorAs(t, err, &e, name)
		assert.Equal(t, "encoding", e.Code)
		assert.Equal(t, 3, e.Row)
	}
}

func TestOddCellsAreNamed(t *testing.T) {
	remarksOf := func(text string) (got []Remark) {
		f, err := Open(write(t, "a.csv", text), Options{})
		require.NoError(t, err)
		assert.Empty(t, f.Notes)
		require.NoError(t, f.Sheets[0].Rows(func(r Row) bool {
			for _, m := range r.Remarks {
				assert.Equal(t, 3, r.Number)
				assert.NotEmpty(t, m.Cure)
				got = append(got, Remark{Column: m.Column, Code: m.Code, Quarantine: m.Quarantine, Warn: m.Warn, Value: m.Value})
			}
			return true
		}))
		return got
	}
	assert.Equal(t, []Remark{
		{Column: 1, Code: "mixed-encoding", Quarantine: true, Value: `M\xFCller`},
		{Column: 2, Code: "mixed-encoding", Quarantine: true, Value: `a \xE9`},
	}, remarksOf("id,name,town\n1,Zoë,Zürich\n2,M\xfcller,\"a \xe9\"\n"))
	assert.Equal(t, []Remark{{Column: 1, Code: "mojibake", Warn: true, Value: "MÃ¼ller"}}, remarksOf("id,name\n1,SÃO\n2,MÃ¼ller\n"))
	assert.Equal(t, []Remark{{Column: 1, Code: "control-characters", Value: `A\u202Eda\u001B[2J`}}, remarksOf("id,name\n1,Bo\n2,A\u202eda\x1b[2J\n"))
}

func TestSeparatorsThatAreSaid(t *testing.T) {
	path := write(t, "a.csv", "a:b;c\n1:2;3\n")
	for said, want := range map[string][]string{":": {"a", "b;c"}, "semicolon": {"a:b", "c"}, "comma": {"a:b;c"}, `\t`: {"a:b;c"}} {
		f, err := Open(path, Options{Delimiter: said})
		require.NoError(t, err)
		assert.Equal(t, want, walk(t, f.Sheets[0])[0].Cells, said)
	}
	_, err := Open(path, Options{Delimiter: "ab"})
	var e *Error
	require.ErrorAs(t, err, &e)
	assert.Equal(t, "bad-delimiter", e.Code)
}

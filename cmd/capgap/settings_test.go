package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/alecthomas/kong"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// quarterFolder makes a folder q with a roster, ratings and these settings, and
// moves beside it.
func quarterFolder(t *testing.T, toml string) {
	inFolder(t, nil)
	require.NoError(t, os.Mkdir("q", 0o700))
	for name, text := range map[string]string{"roster.csv": goodRoster, "skills.csv": goodSkills, settingsName: toml} {
		require.NoError(t, os.WriteFile(filepath.Join("q", name), []byte(text), 0o600))
	}
}

const goodSettings = "roster = \"roster.csv\"\nskills = [\"skills.csv\"]\nas-of = 2026-09-30\nout = \"r\"\n"

func TestSettingsRunTheQuarter(t *testing.T) {
	quarterFolder(t, goodSettings+"no-people = true\nmax-quarantine = 0.2\nrole-model = { head-of-it = \"head-of-it-essentials\" }\n")
	code, said, errors := capgap("review q")
	require.Equal(t, exitDone, code, errors)
	assert.Contains(t, said, "as of 2026-09-30")
	assert.Contains(t, errors, "settings: "+filepath.Join("q", settingsName)+" (")
	manifest, err := os.ReadFile("q/r/manifest.json")
	require.NoError(t, err, "paths begin at the file")
	for _, part := range []string{`"people_sheet": false`, `"name": "settings"`, `"value": "0.2"`, `"head-of-it-essentials"`} {
		assert.Contains(t, string(manifest), part)
	}

	t.Chdir("q")
	code, _, errors = capgap("review --force --as-of 2026-10-01")
	require.Equal(t, exitDone, code, errors)
	assert.Equal(t, "2026-10-01", readReview(t, "r/review.json").AsOf, "a flag wins")
	code, said, _ = capgap("check")
	assert.Equal(t, exitDone, code)
	assert.Contains(t, said, "skills.csv: ratings")
	assert.True(t, strings.HasSuffix(said, "next: capgap review\n"), said)

	code, said, _ = capgap("check roster.csv")
	assert.Equal(t, exitDone, code)
	assert.NotContains(t, said, "skills.csv", "files that are named are not mixed with those of the settings")
	code, said, errors = capgap("whatif --leaves 2 --quiet")
	assert.Equal(t, exitDone, code)
	assert.Empty(t, said+errors)
}

func TestSettingsAreNamedOrFound(t *testing.T) {
	quarterFolder(t, goodSettings)
	require.NoError(t, os.Rename("q/capgap.toml", "other.toml"))
	code, _, errors := capgap("review --config other.toml")
	assert.Equal(t, exitInput, code)
	assert.Contains(t, errors, "roster.csv: there is no such file", "paths begin at the file")
	code, _, errors = capgap("review --config q/gone.toml")
	assert.Equal(t, exitInput, code)
	assert.Contains(t, errors, "--config q/gone.toml: there is no such file")
	code, _, errors = capgap("review")
	assert.Equal(t, exitUsage, code)
	assert.Contains(t, errors, "capgap init")
}

// TestSettingsSayAllThatIsWrong holds the messages: every line of the file that
// cannot be used, with the nearest key.
func TestSettingsSayAllThatIsWrong(t *testing.T) {
	quarterFolder(t, strings.Join([]string{
		`skils = "a.csv"`, `max-quarantine = "lots"`, `max-columns = "300"`, `no-people = 1`, `roster = [1]`,
		`force = true`, `as_of = 2026-09-30`, `target = "net"`, `scale = ""`, `pack = "bored"`, `[role-model]`, `head-of-it = 1`,
	}, "\n"))
	code, said, errors := capgap("review q --quiet")
	assert.Equal(t, exitInput, code)
	assert.Empty(t, said)
	for _, part := range []string{
		`line 1: "skils" is no setting; did you mean skills?`,
		`line 2: max-quarantine: "lots" is no share: write 0.05 or 5%`,
		`line 3: max-columns must be a whole number, without quotes`,
		`line 4: no-people must be true or false, without quotes`,
		`line 5: roster must be a text or a list of texts`,
		`line 6: "force" is no setting: it is given on the command line`,
		`line 7: "as_of" is no setting; did you mean as-of?`,
		`line 8: target: "net" is no target`,
		`line 9: scale must be a text`,
		`line 10: pack must be full, leader or board`,
		`line 11: role-model must be texts by name`,
	} {
		assert.Contains(t, errors, part)
	}
}

func TestSettingsAreBlamedForTheirValues(t *testing.T) {
	for line, says := range map[string]string{
		`as-of = "30.09.2026"`:    `capgap.toml, line 3: as-of "30.09.2026" is no day`,
		`layout = "sideways"`:     `capgap.toml, line 3: layout "sideways" is no layout`,
		`previous = "gone.json"`:  `capgap.toml, line 3: previous q/gone.json: there is no such file`,
		`password-file = "p.txt"`: `capgap.toml, line 3: password-file q/p.txt: there is no such file`,
	} {
		quarterFolder(t, "roster = \"roster.csv\"\nskills = \"skills.csv\"\n"+line+"\n")
		code, _, errors := capgap("review q")
		assert.Contains(t, []int{exitUsage, exitInput}, code)
		assert.Contains(t, filepath.ToSlash(errors), says)
	}
}

// TestHostileSettings holds that no file of settings brings capgap down.
func TestHostileSettings(t *testing.T) {
	for name, text := range map[string]string{
		"huge":           "# " + strings.Repeat("x", 2<<20),
		"deep":           "roster = " + strings.Repeat("[", largestSettings-20),
		"deep table":     strings.Repeat("a.", 20000) + "b = 1",
		"deep braces":    strings.Repeat("a={", 20000),
		"dotted":         "review.roster = \"a\"",
		"a zero byte":    "roster = \"a\x00b\"",
		"twice":          "roster = \"a\"\nroster = \"b\"",
		"no TOML":        "PK\x03\x04 this is a workbook",
		"UTF-16":         "\xff\xfer\x00o\x00",
		"an open string": "roster = \"",
		"escapes":        "\"\x1b[2J\" = 1",
	} {
		t.Run(name, func(t *testing.T) {
			quarterFolder(t, text)
			code, _, errors := capgap("review q")
			assert.Equal(t, exitInput, code)
			assert.Contains(t, errors, settingsName)
			assert.NotContains(t, errors, "\x1b")
			assert.Less(t, len(errors), 2000)
		})
	}
	for name, text := range map[string]string{
		"byte order mark": "\ufeff" + goodSettings,
		"CRLF":            strings.ReplaceAll(goodSettings, "\n", "\r\n"),
	} {
		t.Run(name, func(t *testing.T) {
			quarterFolder(t, text)
			code, _, errors := capgap("check q")
			assert.Equal(t, exitDone, code, errors)
		})
	}
}

// grammarKeys are the keys that settings may have.
func grammarKeys(t testing.TB) []*kong.Value {
	parser, err := kong.New(&cli{}, kong.Vars{"version": version})
	require.NoError(t, err)
	return settingKeys(parser.Model)
}

// FuzzSettings reads anything as settings: what is accepted can be taken by its
// flags, what is not is refused in words.
func FuzzSettings(f *testing.F) {
	f.Add(goodSettings)
	f.Add("\ufeffmap = [\"a\", \"b\"]\r\nstrict = true\r\n[role-model]\r\na = \"b\"\r\n")
	f.Add("roster = [[[[1]]]]\n[[x]]\ny.z = {a = 1979-05-27T07:32:00Z}")
	f.Add("max-columns = 9223372036854775807\ntarget = 1e400\nmax-unpacked = inf")
	keys := grammarKeys(f)
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > largestSettings {
			return
		}
		list, wrong := parseSettings(text, "q", keys)
		for _, line := range wrong {
			require.NotEmpty(t, line)
		}
		for _, s := range list {
			if len(wrong) == 0 {
				require.NotNil(t, s.value, s.key)
				require.GreaterOrEqual(t, s.line, 0, s.key)
			}
		}
	})
}

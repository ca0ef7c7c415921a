package reference

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// edit replaces a piece of one file, which must be there exactly once.
func edit(t testing.TB, files fstest.MapFS, name, old, new string) {
	t.Helper()
	text := string(files[name].Data)
	require.Equal(t, 1, strings.Count(text, old), "%q in %s", old, name)
	files[name] = &fstest.MapFile{Data: []byte(strings.Replace(text, old, new, 1))}
}

// TestLintRules breaks the small model in one place and expects the rule to say so.
func TestLintRules(t *testing.T) {
	for _, c := range []struct{ rule, file, old, new, breach string }{
		// The shape of the files.
		{"unknown column", "cues.csv", "cue,level", "cue,levle", `cues.csv, row 1, levle: unknown column; the nearest is "level"`},
		{"missing column", "tools.csv", "name,competency,item", "name,competency,more", "tools.csv, row 1, item: the column is missing"},
		{"doubled column", "tools.csv", "name,competency,item", "name,competency,competency", "tools.csv, row 1, competency: the column stands there twice"},
		{"ragged row", "cues.csv", "know,3", "know,3,4", "cues.csv, row 3: the row cannot be read"},
		{"open quote", "cues.csv", "know,3", `"know,3`, "cues.csv, row 3: the row cannot be read"},
		{"blanks", "cues.csv", "know,3", "know ,3", `cues.csv, row 3, cue: "know " has blanks around it`},
		{"encoding", "cues.csv", "know", "kn\xf6w", "cues.csv: the file is not UTF-8"},
		{"no JSON", "model.json", `"id": "tiny",`, `"id": "tiny"`, "model.json: not JSON"},
		{"wrong type", "model.json", `"max_weight": 5`, `"max_weight": "5"`, "model.json: a value of the wrong type"},
		{"unknown key", "model.json", `"licence"`, `"license"`, `model.json, license: unknown key; the nearest is "licence"`},
		{"missing key", "model.json", `"licence": "CC0-1.0",`, ``, "model.json, licence: the key is missing"},
		{"unknown key below", "model.json", `"name": "later"`, `"nam": "later"`, `model.json, rules.bands[2].nam: unknown key; the nearest is "name"`},

		// model.json
		{"id of the model", "model.json", `"id": "tiny"`, `"id": "Tiny model"`, `model.json, id: "Tiny model" is no id`},
		{"nothing said", "model.json", `"source": "invented for tests"`, `"source": ""`, "model.json, source: the field is empty"},
		{"scale steps", "model.json", `{"level": 4,`, `{"level": 3,`, "model.json, scale[4].level: 3 stands where 4 is due"},
		{"scale length", "model.json", "\"leads it\"},\n    {\"level\": 5, \"name\": \"Authority\", \"meaning\": \"decides it\"}", `"leads it"}`, "model.json, scale: 5 levels instead of six"},
		{"scale names", "model.json", `"Working"`, `""`, "model.json, scale[2].name: the field is empty"},
		{"domain twice", "model.json", `"id": "crew"`, `"id": "boats"`, `model.json, domains[1].id: "boats" is no id, or stands there twice`},
		{"points in quarters", "model.json", `"tool": 0.25`, `"tool": 0.3`, "model.json, rules.points.tool: 0.3 is not a multiple of 0.25"},
		{"share", "model.json", `"1/3"`, `"0.333"`, `model.json, rules.support_share: "0.333" is not a fraction`},
		{"share above one", "model.json", `"1/3"`, `"3/1"`, `model.json, rules.support_share: "3/1"`},
		{"weight", "model.json", `"max_weight": 5`, `"max_weight": 6`, "model.json, rules.max_weight: 6 is not from 1 to 5"},
		{"must-have weight", "model.json", `"max_weight": 5`, `"max_weight": 4`, "model.json, rules.must_have_weight: 5 is not from 1 to 4"},
		{"steps", "model.json", "[1, 3, 6, 9, 12]", "[1, 3, 6, 9]", "model.json, rules.step_months: 4 steps instead of five"},
		{"step without time", "model.json", "[1, 3, 6, 9, 12]", "[0, 3, 6, 9, 12]", "model.json, rules.step_months[0]: 0 is not from 0.25"},
		{"side by side", "model.json", `"side_by_side": 3`, `"side_by_side": 0`, "model.json, rules.side_by_side: 0 is not from 1"},
		{"completeness", "model.json", `"min_completeness": 0.7`, `"min_completeness": 70`, "model.json, rules.min_completeness: 70 is not from 0 to 1"},
		{"ready fit", "model.json", `"ready_fit": 0.9`, `"ready_fit": 1.9`, "model.json, rules.ready_fit: 1.9 is not from 0 to 1"},
		{"slack", "model.json", `"must_have_slack": 1`, `"must_have_slack": -1`, "model.json, rules.must_have_slack: -1 is not from 0 to 5"},
		{"band order", "model.json", `"months": 12`, `"months": 0`, "model.json, rules.bands[1].months: 0 is not more than in the band before"},
		{"first band", "model.json", `"name": "now", "months": 0`, `"name": "now", "months": 1`, "model.json, rules.bands[0].months: 1 in the first band"},
		{"last band", "model.json", `"months": -1`, `"months": 24`, "model.json, rules.bands[2].months: 24 in the last band"},
		{"band twice", "model.json", `"id": "1y"`, `"id": "now"`, `model.json, rules.bands[1].id: "now" already means rules.bands[0]`},
		{"form of a band's id", "model.json", `"id": "1y"`, `"id": "1 y"`, `model.json, rules.bands[1].id: "1 y" is no id`},
		{"band name twice after folding", "model.json", `"name": "later"`, `"name": "Within  a YEAR"`, `model.json, rules.bands[2].name: "Within  a YEAR" already means rules.bands[1]`},
		{"band name like another's id", "model.json", `"name": "later"`, `"name": "1Y"`, `model.json, rules.bands[2].name: "1Y" already means rules.bands[1]`},
		{"band without a name", "model.json", `"name": "later"`, `"name": ""`, "model.json, rules.bands[2].name: the field is empty"},

		// competencies.csv, aliases.csv, tools.csv
		{"competency twice", "competencies.csv", "rigging,Sails", "navigation,Sails", `competencies.csv, row 3, id: "navigation" already stands in row 2`},
		{"form of an id", "competencies.csv", "seamanship,Seamanship", "Sea_manship,Seamanship", `competencies.csv, row 4, id: "Sea_manship" is no id`},
		{"unknown domain", "competencies.csv", "boats,Keeps", "boots,Keeps", `competencies.csv, row 3, domain: "boots" is not in the domains of model.json; the nearest is "boats"`},
		{"no definition", "competencies.csv", "Keeps the sails drawing", "", "competencies.csv, row 3, definition: the field is empty"},
		{"unused competency", "competencies.csv", "seamanship,Seamanship,crew,Brings crew and boat home\n", "seamanship,Seamanship,crew,Brings crew and boat home\nknots,Knots,crew,Ties\n", `competencies.csv, row 5, id: no role asks for "knots"`},
		{"alias of nothing", "aliases.csv", "Sail trim,rigging", "Sail trim,riging", `aliases.csv, row 4, competency: "riging" is not in competencies.csv; the nearest is "rigging"`},
		{"alias twice after folding", "aliases.csv", "Sail trim,rigging", "CHART-WORK,rigging", `aliases.csv, row 4, alias: "CHART-WORK" already means navigation in aliases.csv, row 2`},
		{"alias like a name", "aliases.csv", "Sail trim,rigging", "Sails and Rigging,rigging", `aliases.csv, row 4, alias: "Sails and Rigging" already means rigging in competencies.csv, row 3`},
		{"alias with an umlaut", "aliases.csv", "Sail trim,", "bootsfuehrung,", `aliases.csv, row 5, alias: "Bootsführung" already means rigging`},
		{"name of another", "competencies.csv", "seamanship,Seamanship", "seamanship,navigation", `competencies.csv, row 4, name: "navigation" already means navigation`},
		{"tool like an alias", "tools.csv", "Sextant,", "chart work,", `tools.csv, row 2, name: "chart work" already means navigation in aliases.csv, row 2`},
		{"tool of nothing", "tools.csv", "Winchmaster,rigging", "Winchmaster,", `tools.csv, row 3, competency: "" is not in competencies.csv`},
		{"tool of no statement", "tools.csv", "skipper/gear/1", "skipper/gear/2", `tools.csv, row 3, item: "skipper/gear/2" is no item`},

		// roles.csv
		{"role twice", "roles.csv", "skipper,Skipper,skipper,5", "mate,Skipper,skipper,5", `roles.csv, row 3, id: "mate" already stands in row 2`},
		{"role without document", "roles.csv", "skipper,Skipper,skipper", "skipper,Skipper,skippers", `roles.csv, row 3, document: "skippers" is not in sections.csv; the nearest is "skipper"`},
		{"ceiling", "roles.csv", "mate,Mate,mate,4", "mate,Mate,mate,0", `roles.csv, row 2, ceiling: "0" is not a whole number from 1 to 5`},
		{"salary range", "roles.csv", "30000,40000", "50000,40000", "roles.csv, row 2, salary_to: 40000 is below 50000"},
		{"salary number", "roles.csv", "30000,40000", "30k,40000", `roles.csv, row 2, salary_from: "30k" is not a whole number from 0 to 1000000000`},
		{"salary with a fraction", "roles.csv", "30000,40000", "30000,40000.5", `roles.csv, row 2, salary_to: "40000.5" is not a whole number`},
		{"salary with an exponent", "roles.csv", "30000,40000", "3e4,40000", `roles.csv, row 2, salary_from: "3e4" is not a whole number`},
		{"currency", "roles.csv", "EUR,30000", "Euro,30000", `roles.csv, row 2, salary_currency: "Euro" is no three-letter currency`},
		{"years in IT", "roles.csv", "mate/pay/1,2,5", "mate/pay/1,7,5", "roles.csv, row 2, it_to: 5 is below 7"},
		{"years of leadership", "roles.csv", ",4.5,", ",450,", `roles.csv, row 3, leadership_from: "450" is not a number from 0 to 60`},
		{"degree", "roles.csv", "none,bachelor", "school,bachelor", `roles.csv, row 2, education_minimum: "school" is no degree`},
		{"preferred degree", "roles.csv", "none,bachelor", "none,BSc", `roles.csv, row 2, education_preferred: "BSc" is no degree`},
		{"unknown certification", "roles.csv", "coastal; ocean", "coastal; ocaen", `roles.csv, row 3, certifications: "ocaen" is not in certifications.csv`},
		{"salary of no statement", "roles.csv", "mate/pay/1", "mate/pay/7", `roles.csv, row 2, salary_item: "mate/pay/7" is no item`},

		// sections.csv, cues.csv, statements.csv
		{"section of nobody", "sections.csv", "skipper,gear", "owner,gear", `sections.csv, row 8, document: "owner" is not in the documents of roles.csv`},
		{"unknown kind", "sections.csv", "gear,tool", "gear,tools", `sections.csv, row 8, kind: "tools" is not in rules.points of model.json; the nearest is "tool"`},
		{"section twice", "sections.csv", "skipper,gear,tool,1", "skipper,skills,tool,1", `sections.csv, row 8, section: "skipper/skills" already stands in row 6`},
		{"section without items", "sections.csv", "gear,tool,1", "gear,tool,0", `sections.csv, row 8, items: "0" is not a whole number from 1 to 1000`},
		{"cue twice", "cues.csv", "handle,3", "know,4", `cues.csv, row 4, cue: "know" already stands in row 3`},
		{"cue off the scale", "cues.csv", "decide,5", "decide,6", `cues.csv, row 6, level: "6" is not a whole number from 1 to 5`},
		{"unknown item", "statements.csv", "mate/duties/2", "mate/duties/4", `statements.csv, row 7, item: "mate/duties/4" is no item of sections.csv`},
		{"untraced item", "sections.csv", "mate,skills,skill,2", "mate,skills,skill,3", "sections.csv, row 4, items: mate/skills/3 is not traced"},
		{"unknown cue", "statements.csv", "rigging,help", "rigging,helps", `statements.csv, row 7, cue: "helps" is not in cues.csv; the nearest is "help"`},
		{"unknown competency", "statements.csv", "rigging,help", "riging,help", `statements.csv, row 7, competency: "riging" is not in competencies.csv; the nearest is "rigging"`},
		{"unknown use", "statements.csv", ",salary,", ",pay,", `statements.csv, row 2, use: "pay" is no use`},
		{"no use", "statements.csv", ",salary,", ",,", `statements.csv, row 2, use: "" is no use`},
		{"use with a competency", "statements.csv", "rigging,help,,", "rigging,help,tool,", `statements.csv, row 7, use: "tool" stands beside a competency`},
		{"cue without a competency", "statements.csv", "-,,salary", "-,know,salary", `statements.csv, row 2, cue: "know" stands beside no competency`},
		{"no gist", "statements.csv", "mends sails", "", "statements.csv, row 7, gist: the field is empty"},
		{"long gist", "statements.csv", "mends sails", "mends all of the sails and also every one of the torn ropes", "statements.csv, row 7, gist: 13 words; at most 12"},
		{"competency twice in a statement", "statements.csv", "mate/duties/3,rigging", "mate/duties/3,seamanship", "statements.csv, row 9, item: the same item and competency already stand in row 8"},

		// titles.csv, careers.csv, certifications.csv, growth.csv, practices.csv
		{"title twice", "titles.csv", "sailmaker,Sailmaker", "deckhand,Sailmaker", `titles.csv, row 6, id: "deckhand" already stands in row 5`},
		{"title of no role", "titles.csv", "skipper,Captain", "captain,Captain", `titles.csv, row 4, role: "captain" is not in roles.csv`},
		{"synonym of two titles", "titles.csv", "Deck Hand; Sailor", "Deck Hand; FIRST-MATE", `titles.csv, row 5, synonyms: "FIRST-MATE" already means mate in titles.csv, row 2`},
		{"career of no role", "careers.csv", "mate,lateral", "maet,lateral", `careers.csv, row 3, role: "maet" is not in roles.csv`},
		{"dangling title", "careers.csv", "harbour-master", "harbor-master", `careers.csv, row 5, title: "harbor-master" is not in titles.csv; the nearest is "harbour-master"`},
		{"direction", "careers.csv", "mate,lateral", "mate,sideways", `careers.csv, row 3, direction: "sideways" is no direction`},
		{"step twice", "careers.csv", "mate,lateral,sailmaker", "mate,entry,deckhand", "careers.csv, row 3, title: the same step already stands in row 2"},
		{"step of no statement", "careers.csv", "mate/duties/3", "mate/duties/9", `careers.csv, row 4, item: "mate/duties/9" is no item`},
		{"role without careers", "careers.csv", "skipper,lateral,harbour-master,\nskipper,senior,skipper,\n", "", "roles.csv, row 3, id: skipper has no step in careers.csv"},
		{"certification twice", "certifications.csv", "ocean,Ocean", "coastal,Ocean", `certifications.csv, row 3, id: "coastal" already stands in row 2`},
		{"short form of two", "certifications.csv", "OND", "csc", `certifications.csv, row 3, synonyms: "csc" already means coastal`},
		{"certification for nothing", "certifications.csv", "OND,navigation", "OND,", "certifications.csv, row 3, competencies: the field is empty"},
		{"certification for the unknown", "certifications.csv", "OND,navigation", "OND,navigating", `certifications.csv, row 3, competencies: "navigating" is not in competencies.csv`},
		{"growth of the unknown", "growth.csv", "navigation; seamanship", "navigation; seaman", `growth.csv, row 2, competencies: "seaman" is not in competencies.csv`},
		{"growth twice", "growth.csv", "read,Read", "night-watches,Read", `growth.csv, row 3, id: "night-watches" already stands in row 2`},
		{"advice for the unknown", "practices.csv", "rigging; seamanship", "rigging; ", `practices.csv, row 2, competencies: "" is not in competencies.csv`},
		{"no advice", "practices.csv", "Reef before you need to", "", "practices.csv, row 2, advice: the field is empty"},
	} {
		t.Run(c.rule, func(t *testing.T) {
			files := tinyFiles(t)
			edit(t, files, c.file, c.old, c.new)
			var lines []string
			for _, b := range Lint(files) {
				lines = append(lines, b.Error())
			}
			assert.Contains(t, strings.Join(lines, "\n"), c.breach)
			_, err := Load(files)
			assert.ErrorContains(t, err, c.breach)
		})
	}
}

func TestLintWantsEachRoleToHaveAMustHave(t *testing.T) {
	files := tinyFiles(t)
	for _, section := range []string{"skipper,skills,skill", "skipper,duties,function", "skipper,gear,tool"} {
		edit(t, files, "sections.csv", section, section[:strings.LastIndex(section, ",")]+",fact")
	}
	assert.Equal(t, []Breach{{"roles.csv", 3, "document",
		`skipper has no must-have: no statement of "skipper" with points names a competency`}}, Lint(files))
}

func TestLintListsBreachesInTheOrderOfTheFiles(t *testing.T) {
	files := tinyFiles(t)
	edit(t, files, "practices.csv", "Reef before you need to", "")
	edit(t, files, "statements.csv", "mends sails", "")
	edit(t, files, "statements.csv", ",salary,", ",pay,")
	edit(t, files, "model.json", `"version": "0.1.0"`, `"version": ""`)
	var places []string
	for _, b := range Lint(files) {
		places = append(places, b.File+" "+b.Field)
	}
	assert.Equal(t, []string{"model.json version", "statements.csv use", "statements.csv gist", "practices.csv advice"}, places)
}

// TestAMissingFileIsOneBreach: what other files say of it is not listed again.
func TestAMissingFileIsOneBreach(t *testing.T) {
	for _, name := range fileNames {
		files := tinyFiles(t)
		delete(files, name)
		assert.Equal(t, []Breach{{File: name, Message: "the file is missing"}}, Lint(files))

		files[name] = &fstest.MapFile{}
		require.Len(t, Lint(files), 1, name)
		assert.Equal(t, name, Lint(files)[0].File)
	}
}

func TestAFileThatIsBrokenHidesNoBreachOfAnother(t *testing.T) {
	files := tinyFiles(t)
	edit(t, files, "tools.csv", "name,competency,item", "name,competence,item")
	edit(t, files, "statements.csv", "rigging,help", "rigging,helps")
	edit(t, files, "careers.csv", "mate,lateral", "mate,sideways")
	var places []string
	for _, b := range Lint(files) {
		places = append(places, b.File+" "+b.Field)
	}
	assert.Equal(t, []string{"statements.csv cue", "careers.csv direction", "tools.csv competence", "tools.csv competency"}, places)
}

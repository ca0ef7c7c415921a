// Package reference holds competency models: what an IT leadership role asks of
// the person who holds it, derived from the statements of a document that
// describes the role.
//
// A model is a folder of data, without any Go. Open reads a folder of the user's or,
// for the empty name, the model that capgap ships; Load reads any file system.
// Both are strict: every breach is listed with file, row and field. The walk:
// load.go is the table of contents, table.go and head.go read the files, lint.go
// puts the rules to them, build.go makes a Model of what passed, derive.go turns
// statements and cues into required levels and weights, match.go and title.go
// find the competency, role, title or certificate that a user's text means,
// career.go answers who may step up to a role.
//
// # The folder
//
// Every file is UTF-8 and is needed, if only with its header; the column reason
// of statements.csv may be missing. An id is lower-case letters, digits and
// single hyphens. Lists inside a CSV field are separated by "; ". An item is the
// id of a statement: document/section/n. Outside statements.csv it may be empty,
// where an entry is our own and rests on no statement.
//
//	model.json         id, title, version, source, licence; scale; domains; rules (see Rules)
//	competencies.csv   id,name,domain,definition
//	aliases.csv        alias,competency                            other names of a competency
//	roles.csv          id,name,document,ceiling,definition,reports_to,
//	                   salary_currency,salary_from,salary_to,salary_item,
//	                   it_from,it_to,leadership_from,leadership_to,experience_item,
//	                   education_minimum,education_preferred,education_fields,education_item,
//	                   certifications
//	sections.csv       document,section,kind,items                 kind is a key of rules.points
//	cues.csv           cue,level
//	statements.csv     item,competency,cue,use,gist,reason         one row a statement and competency;
//	                   competency "-" with a use where the statement asks for no competency;
//	                   reason says why the cue is not the first word that comes to mind
//	titles.csv         id,name,role,synonyms                       role is empty where no model stands behind
//	careers.csv        role,direction,title,item                   entry, advancement, lateral, early, mid, senior
//	certifications.csv id,name,synonyms,competencies
//	tools.csv          name,competency,item
//	growth.csv         id,activity,competencies,item
//	practices.csv      id,advice,competencies,item
//
// The uses: salary, experience, education, certification, career, reporting,
// definition, tool, growth, practice.
//
// # Rules
//
// The rules of model.json are the constants of the whole program; the type Rules
// says what each one is for.
//
//	points              kind of section -> points of a statement, in quarters of a point
//	support_share       a fraction as text, "1/3", so that it is exact
//	max_weight, must_have_weight
//	step_months         months of the step to level 1, 2, 3, 4, 5
//	side_by_side, min_completeness, ready_fit, must_have_slack
//	bands               id, name, months; the first 0, each next one more, the last -1
//
// # What lint asks
//
// Ids are unique and known wherever they are named; every statement of
// sections.csv has a row in statements.csv; a row has either a competency and a
// cue, or "-" and a use, and a gist of at most 12 words; levels, weights, years
// and months are within range, salaries whole numbers; every role has careers
// and a must-have; every competency is asked for by some role; a name, alias or
// tool means one competency, a title or its synonym one title, an id or name one
// band, after folding (see fold). A file that cannot be read is one breach, and
// rules that need it rest.
//
// # Derivation
//
// A statement gives each competency that it names the points of its section's
// kind; where the kind has none, as in a definition, it asks for nothing. The
// required level is the highest that statements with at least
// rules.support_share of the competency's points support, and never above the
// role's ceiling. The weight is ⌈max_weight · √(points ÷ most points of any
// competency in the role)⌉. Worked example: a competency with a level-5
// statement of 1 point and a level-3 statement of 2 points has 3 points, of
// which 1 is a third: level 5. In a role whose largest competency has 6 points
// its weight is ⌈5·√(3/6)⌉ = ⌈3.54⌉ = 4.
package reference

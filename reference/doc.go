// Package reference holds competency models: what an IT leadership role asks of
// the person who holds it, derived from the statements of a document that
// describes the role.
//
// A model is a folder of data and no Go. Open reads a folder of the user's or,
// for the empty name, the model that capgap ships; Load reads any file system.
// Both are strict: every breach is listed with file, row and field. The walk:
// load.go reads the files, lint.go finds every breach, derive.go turns
// statements and cues into required levels and weights, match.go finds the
// competency, role, title or certificate that a user's text means, career.go
// answers who may step up to a role.
//
// # The folder
//
// Lists inside a CSV field are separated by "; ". An item is the id of a
// statement: document/section/n.
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
// # Derivation
//
// A statement gives each competency that it names the points of its section's
// kind. The required level is the highest that statements with at least
// rules.support_share of the competency's points support, and never above the
// role's ceiling. The weight is ⌈max_weight · √(points ÷ most points of any
// competency in the role)⌉. Worked example: a competency with a level-5
// statement of 1 point and a level-3 statement of 2 points has 3 points, of
// which 1 is a third: level 5. In a role whose largest competency has 6 points
// its weight is ⌈5·√(3/6)⌉ = ⌈3.54⌉ = 4.
package reference

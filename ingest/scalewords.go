package ingest

import (
	"strings"
	"sync"
)

// wordScales are the scales of words, one a line: places from the lowest to the
// highest, parted by bars, each with the ways to write it, parted by commas. A
// new scale is one more line. Where several hold all the words of a table, see
// wordScaleOf. Words are compared by levelKey.
var wordScales = []string{
	ownWords,
	"None, No knowledge, No experience, No skill, No skills, Not at all, No competence, No proficiency, Unaware | Basic, Basic knowledge, Beginner, Novice, Fundamental, Fundamental awareness, Limited, Limited experience, Elementary, Foundation, Foundational, Basics, Aware, Awareness, Little, Some knowledge | Intermediate, Moderate, Medium, Working knowledge, Good, Competent, Average, Some experience | Advanced, Proficient, Strong, Very good, Skilled, Experienced, Extensive, Extensive experience | Expert, Expert knowledge, Mastery, Master, Excellent, Guru, Specialist, Authority",
	"Beginner, Novice, Basic, Basic knowledge, Entry, Foundation, Foundational, Fundamental, Learner, Junior, Elementary | Intermediate, Working knowledge, Medium, Moderate, Competent | Advanced, Proficient, Senior, Skilled, Strong | Expert, Master, Specialist, Expert knowledge, Mastery",
	"Beginner, Novice, Basic, Junior, Entry | Intermediate, Medium, Competent, Mid | Expert, Master, Senior",
	"Beginner, Novice, Basic | Intermediate, Medium | Advanced, Proficient",
	"Novice, Beginner | Advanced beginner | Competent | Proficient | Expert, Master",
	"Novice | Apprentice | Journeyman, Practitioner | Expert | Master",
	"Developing, Learning, Emerging, In development | Intermediate, Competent, Capable, Developed | Proficient, Accomplished, Strong, Advanced",
	"Emerging | Developing | Proficient, Competent | Advanced, Accomplished, Exemplary, Mastering",
	"Trainee, Learner, In training | Competent with supervision, Needs supervision, Under supervision, With supervision | Competent, Independent, Works independently, Without supervision | Can train others, Trainer, Can teach, Able to teach, Teaches others",
	"No knowledge, None | Theoretical knowledge, Theory, Theory only | Practical experience, Practice, Some practice | Extensive experience, Deep experience | Expert, Can teach",
	"Aware, Awareness | Knowledgeable, Knowledge | Skilled, Skill | Expert, Mastery",
	"Foundation, Foundational | Practitioner | Advanced practitioner | Expert, Leading",
	"Low, L | Medium, M, Med, Moderate, Average | High, H",
	"None, No | Low | Medium, Moderate | High",
	"Very low | Low | Medium, Moderate, Average, Neutral | High | Very high",
	"Very poor, Very weak | Poor, Weak | Fair, Average, Satisfactory, Adequate, OK | Good, Strong | Very good, Excellent, Very strong",
	"Poor, Weak | Fair, Satisfactory, Average | Good | Very good | Excellent, Outstanding",
	"Unsatisfactory | Needs improvement, Improvement needed | Meets expectations, Meets, Met expectations | Exceeds expectations, Exceeds | Outstanding, Far exceeds expectations, Exceptional",
	"Below expectations, Below, Does not meet expectations, Does not meet | Meets expectations, Meets, At expectations | Exceeds expectations, Exceeds, Above expectations, Above",
	"Strongly disagree, Disagree strongly, Completely disagree, Totally disagree | Disagree, Somewhat disagree | Neither agree nor disagree, Neutral, Neither, Undecided, Neither agree or disagree | Agree, Somewhat agree | Strongly agree, Agree strongly, Completely agree, Totally agree",
	"Strongly disagree | Disagree | Somewhat disagree, Slightly disagree | Neither agree nor disagree, Neutral, Neither, Undecided | Somewhat agree, Slightly agree | Agree | Strongly agree",
	"Strongly disagree | Disagree | Agree | Strongly agree",
	"Not at all confident, Not confident, Not confident at all | Slightly confident, A little confident | Somewhat confident, Moderately confident, Fairly confident | Very confident, Confident, Quite confident | Extremely confident, Completely confident",
	"Not at all familiar, Not familiar | Slightly familiar | Somewhat familiar, Moderately familiar | Very familiar, Familiar | Extremely familiar",
	"Never | Rarely, Seldom | Sometimes, Occasionally | Often, Frequently, Usually | Always",
	"Not at all, Not | To a small extent, Slightly, A little, Very little | To some extent, Somewhat, Moderately, To a moderate extent | To a large extent, Very, Very much, Mostly, To a great extent | To a very large extent, Extremely, Completely, Fully, To a very great extent",
	"Keine, Keine Kenntnisse, Keine Erfahrung, Nicht vorhanden, Kein Wissen | Grundkenntnisse, Grundlagen, Grundwissen, Basiswissen, Basis, Basiskenntnisse, Anfänger, Anfaenger, Anfängerin, Einsteiger | Gute Kenntnisse, Gut, Fortgeschritten, Fortgeschrittene Kenntnisse, Fortgeschrittener, Fortgeschrittene, Mittel, Kenntnisse, Anwender | Sehr gute Kenntnisse, Weit fortgeschritten, Sehr gut, Erfahren, Profi, Vertiefte Kenntnisse, Könner | Experte, Expertin, Expertenwissen, Expertenkenntnisse, Expert",
	"Anfänger, Anfaenger, Anfängerin, Grundkenntnisse, Grundlagen, Einsteiger, Basis | Fortgeschritten, Fortgeschrittener, Fortgeschrittene, Fortgeschrittene Kenntnisse, Gute Kenntnisse, Mittel, Kenner | Experte, Expertin, Expertenkenntnisse, Expertenwissen, Profi, Expert",
	"Niedrig, Gering, Tief | Mittel | Hoch",
	"Mangelhaft, Sehr schlecht | Ausreichend, Schlecht | Befriedigend, Mittelmäßig | Gut | Sehr gut",
	"Stimme gar nicht zu, Stimme überhaupt nicht zu, Trifft nicht zu, Trifft gar nicht zu, Trifft überhaupt nicht zu | Stimme nicht zu, Stimme eher nicht zu, Trifft eher nicht zu | Teils teils, Weder noch, Neutral, Teilweise | Stimme zu, Stimme eher zu, Trifft eher zu | Stimme voll zu, Stimme voll und ganz zu, Trifft zu, Trifft voll zu, Trifft voll und ganz zu",
	"Aucun, Aucune, Aucune connaissance, Néant | Débutant, Débutante, Notions, Base, Bases | Intermédiaire, Moyen, Confirmé, Confirmée | Avancé, Avancée, Bon, Maîtrise | Expert, Experte",
	"Débutant, Débutante, Notions | Intermédiaire, Moyen | Avancé, Avancée, Confirmé, Confirmée | Expert, Experte",
	"Ninguno, Ninguna, Nulo | Básico, Básica, Principiante, Iniciante | Intermedio, Intermedia, Medio | Avanzado, Avanzada, Alto | Experto, Experta",
	"Básico, Básica, Principiante | Intermedio, Intermedia | Avanzado, Avanzada | Experto, Experta",
	"Nenhum, Nenhuma | Básico, Básica, Iniciante | Intermediário, Intermediária, Intermédio | Avançado, Avançada | Especialista, Perito, Expert",
	"Nessuna, Nessuno | Base, Principiante, Elementare | Intermedio, Medio, Buono | Avanzato, Ottimo | Esperto, Esperta",
	"Geen | Basis, Basiskennis, Beginner | Gemiddeld, Redelijk, Voldoende | Gevorderd, Goed | Expert, Zeer goed, Uitstekend",
	"A1 | A2 | B1 | B2 | C1 | C2",
	"○, ◯, ⚪, 🌑 | ◔, 🌒 | ◑, ◐, 🌓 | ◕, 🌔 | ●, ⬤, ⚫, 🌕",
	"Red, Rot | Amber, Yellow, Gelb | Green, Grün",
	"🔴 | 🟡, 🟠 | 🟢",
	yesWords,
}

// ownWords are the words of the models, with those of the common framework of
// government digital work, whose four are levels 1 to 4.
const ownWords = "None | Awareness, Aware | Working | Practitioner | Expert, Lead | Authority"

// yesWords are the marks of people who were only asked whether.
const yesWords = "No, N, Nein, False, Falsch, Non, Nee, ✗, ✘, ✖, ❌, ☐, ❎ | Yes, Y, Ja, J, X, True, Wahr, Oui, Sí, Has, Have, ✓, ✔, ☑, ☒, ✅, ×"

// nothingWords begin a scale that counts from nothing.
var nothingWords = wordSet("none", "no", "nothing", "no knowledge", "no experience", "no skill", "no skills", "no competence", "no proficiency", "not at all", "unaware", "zero", "nil",
	"not applicable", "no exposure", "never used", "not skilled", "no ability", "untrained", "not trained", "no training", "unskilled", "no awareness", "no familiarity", "unfamiliar", "not familiar",
	"keine", "kein", "keine Kenntnisse", "keine Erfahrung", "kein Wissen", "nicht vorhanden", "nein", "aucun", "aucune", "aucune connaissance", "néant", "non", "ninguno", "ninguna", "nulo", "nenhum", "nenhuma", "nessuna", "nessuno", "geen", "○")

// beginsWithNothing reports whether a word for the lowest place means that there
// is nothing.
func beginsWithNothing(word string) bool {
	for _, key := range remarks(word) {
		if nothingWords[key] {
			return true
		}
	}
	for _, start := range [...]string{"no ", "none", "not at all", "zero", "nothing", "keine ", "kein ", "aucun", "has no ", "have no ", "does not ", "never "} {
		if strings.HasPrefix(strings.ToLower(word), start) {
			return true
		}
	}
	return false
}

// knownScales are wordScales, read once.
var knownScales = sync.OnceValue(func() []*scale {
	list := make([]*scale, len(wordScales))
	for i, text := range wordScales {
		list[i] = listScale(text)
	}
	return list
})

// listScale is the scale of places written as in wordScales.
func listScale(text string) *scale {
	var places [][]string
	for _, place := range strings.Split(text, "|") {
		var words []string
		for _, word := range strings.Split(place, ",") {
			if word = strings.TrimSpace(word); word != "" {
				words = append(words, word)
			}
		}
		places = append(places, words)
	}
	s := wordsScale(places)
	switch text {
	case ownWords:
		s.name, s.numbers = scaleWords, true
	case yesWords:
		s.name = scaleYesNo
		s.spread(bottomOfZero, levelOfYes)
	}
	return s
}

// wordsScale is the scale of words in rising order.
func wordsScale(places [][]string) *scale {
	s := &scale{}
	var names []string
	for i, words := range places {
		s.rungs = append(s.rungs, rung{number: float64(i), words: words})
		names = append(names, words[0])
	}
	s.name = strings.Join(names, ", ")
	s.spread(bottomOf(beginsWithNothing(places[0][0])), topLevel)
	s.learn()
	return s
}

package ingest

import "strings"

// heading is the skill that a header of one or several rows names, and perhaps
// who rated it. A row that names a rater, or says "Level", is not part of the
// skill; of several rows that are left the last one known is the skill, since the
// ones above it are groups of skills.
func (l *loader) heading(parts []string) heading {
	if len(parts) == 1 {
		h := l.skills.question(parts[0])
		if skill, a := splitAspect(parts[0]); a == itsLevel && h.skill.competency < 0 {
			if found := l.skills.question(skill); found.skill.competency >= 0 {
				return found
			}
		}
		return h
	}
	var rest []string
	h := heading{}
	for _, part := range parts {
		if f, _ := l.vocabulary.field(part); f == fieldLevel || aspects[foldWord(part)] == itsLevel {
			continue
		}
		if rater, ok := raterOf(part); ok && !h.rated {
			h.rater, h.rated = rater, true
			continue
		}
		rest = append(rest, part)
	}
	for i := len(rest) - 1; i >= 0; i-- {
		if found := l.skills.question(rest[i]); found.skill.competency >= 0 {
			found.rater, found.rated = max(found.rater, h.rater), found.rated || h.rated
			return found
		}
	}
	if len(rest) > 0 {
		h.skill = l.skills.find(rest[len(rest)-1])
	} else {
		h.skill = l.skills.find(parts[0])
	}
	return h
}

// question is the skill that a header names, perhaps at the end of a sentence, as
// survey exports have it: "Please rate yourself: Networking", "How well do you
// know ...? - Networking", "Q7_Networking".
func (k *skills) question(text string) heading {
	h := k.header(text)
	rest := strings.ReplaceAll(text, " - ", " – ")
	if h.skill.competency >= 0 || len(text) > longHeader {
		return h
	}
	for {
		i := strings.IndexAny(rest, sentenceMarks)
		if i < 0 {
			return h
		}
		rest = strings.TrimLeft(rest[i:], sentenceMarks+" \u00a0-.*\"")
		if rest == "" {
			return h
		}
		if found := k.header(rest); found.skill.competency >= 0 {
			return found
		}
	}
}

// sentenceMarks part a question from the skill that it asks for.
const sentenceMarks = ":?>|_\n–—»"

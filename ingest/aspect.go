package ingest

import "strings"

// aspect is what a header says of a skill beside its name.
type aspect uint8

const (
	noAspect  aspect = iota
	itsLevel         // "Current", "Level"
	notItself        // "Target", "Gap", "Comment": about the skill, but no rating of it
)

// aspects are the words that stand beside a skill in a header.
var aspects = map[string]aspect{
	"current": itsLevel, "currentlevel": itsLevel, "currentrating": itsLevel, "actual": itsLevel, "actuallevel": itsLevel, "asis": itsLevel,
	"today": itsLevel, "now": itsLevel, "present": itsLevel, "level": itsLevel, "rating": itsLevel, "score": itsLevel, "proficiency": itsLevel, "ist": itsLevel,
	"target": notItself, "targetlevel": notItself, "required": notItself, "requiredlevel": notItself, "desired": notItself, "desiredlevel": notItself,
	"goal": notItself, "expected": notItself, "expectedlevel": notItself, "tobe": notItself, "future": notItself, "gap": notItself, "difference": notItself,
	"delta": notItself, "variance": notItself, "weight": notItself, "priority": notItself, "comment": notItself, "comments": notItself, "notes": notItself,
	"note": notItself, "remarks": notItself, "evidence": notItself, "feedback": notItself, "interest": notItself, "points": notItself, "soll": notItself, "ziel": notItself,
	"lastused": notItself, "yearsofexperience": notItself, "date": notItself, "assessedon": notItself, "assessor": notItself,
}

// splitAspect parts "Networking - Target" and "Networking (current)" into the
// skill and what is said of it.
func splitAspect(text string) (skill string, a aspect) {
	const marks = "([-–—/:|."
	for _, i := range [...]int{strings.LastIndexAny(text, marks), strings.LastIndexAny(text, " ")} {
		if i <= 0 {
			continue
		}
		rest := strings.TrimRight(text[:i], marks+" ")
		if a := aspects[foldWord(text[i:])]; a != noAspect && rest != "" {
			return rest, a
		}
	}
	return text, noAspect
}

// aboutSkill reports a header that says something of a skill and does not rate
// it.
func (l *loader) aboutSkill(parts []string) bool {
	last := parts[len(parts)-1]
	if len(parts) > 1 {
		return aspects[foldWord(last)] == notItself
	}
	skill, a := splitAspect(last)
	return a == notItself && l.skills.question(last).skill.competency < 0 && l.skills.question(skill).skill.competency >= 0
}

package main

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestNoCanaryInABoardPack plants 200 people whose every text is a canary, and
// looks for them in every part of every file of a board pack, and in what it says
// on the terminal. In the full reports they are: the search can fail.
func TestNoCanaryInABoardPack(t *testing.T) {
	before, now := plant(1), plant(2)
	before.fillUnits()
	now.fillUnits()
	names := skills(t)
	files := map[string]string{}
	beforeFiles, nowFiles := before.files(t, names), now.files(t, names)
	maps.Copy(files, beforeFiles)
	maps.Copy(files, nowFiles)
	files["clean-roster.csv"], files["clean-skills.csv"] = goodRoster, goodSkills
	inFolder(t, files)

	review := func(args string) (said string) {
		t.Helper()
		code, stdout, stderr := capgap("review " + args)
		require.Equal(t, exitDone, code, stderr)
		return stdout + stderr
	}
	earlier := strings.Join(slices.Collect(maps.Keys(beforeFiles)), " ") + " --max-quarantine 100% --as-of 2026-06-30"
	later := strings.Join(slices.Collect(maps.Keys(nowFiles)), " ") + " --max-quarantine 100% --as-of 2026-09-30"
	review("clean-roster.csv --skills clean-skills.csv --as-of 2026-09-30 --out clean")
	review(earlier + " --out full-q2")
	review(earlier + " --out board-q2 --pack board")
	review(later + " --out full")

	birds := newCage(slices.Concat(before.canaries, now.canaries, hashes(before.exact), hashes(now.exact)))
	birds.known = longestScript(t, "clean/review.html")
	for pack, args := range map[string]string{"alone": "", "after a full review": " --previous full-q2/review.json", "after a board pack": " --previous board-q2/review.json"} {
		t.Run(pack, func(t *testing.T) {
			out := "board-" + strings.ReplaceAll(pack, " ", "-")
			said := review(later + " --pack board --out " + out + args)
			met := birds.search(t, out)
			birds.look("terminal", said, met)
			for s := range met {
				assert.Fail(t, "a canary is out", "%s %q in %s", s.kind, s.text, s.where)
			}
		})
	}
	kinds := map[string]int{}
	eyes := newCage(now.canaries)
	eyes.plain = true
	for s := range eyes.search(t, "full") {
		kinds[s.kind]++
	}
	for _, kind := range []string{"surname", "given name", "id", "title", "unknown skill", "problem cell", "file name", "sheet name"} {
		assert.Positive(t, kinds[kind], "the full reports have no %s", kind)
	}
}

// TestALeaderSeesNobodyElse looks for everybody outside a department in the pack
// of its leader. Texts that stand in the rows of people inside are theirs to see.
func TestALeaderSeesNobodyElse(t *testing.T) {
	const unit = "Security"
	g := plant(3)
	files := g.files(t, skills(t))
	inFolder(t, files)
	code, stdout, stderr := capgap("review " + strings.Join(slices.Collect(maps.Keys(files)), " ") + " --max-quarantine 100% --as-of 2026-09-30 --pack leader --unit " + unit + " --out pack")
	require.Equal(t, exitDone, code, stderr)

	inside, outside := newCage(g.canaries), newCage(slices.DeleteFunc(slices.Clone(g.canaries), func(c bird) bool { return c.unit == "" || c.unit == unit }))
	theirs := map[sighting]bool{}
	for _, p := range g.people {
		if p.department == unit {
			p.manager = ""
			outside.scan("a row", fmt.Sprint(p), theirs)
		}
	}
	met := outside.search(t, "pack")
	outside.look("terminal", stdout+stderr, met)
	for s := range met {
		if !theirs[sighting{s.bird, "a row"}] {
			assert.Fail(t, "somebody else is seen", "%s %q of %s in %s", s.kind, s.text, s.unit, s.where)
		}
	}
	kinds := map[string]int{}
	for s := range inside.search(t, "pack") {
		kinds[s.kind]++
	}
	for _, kind := range []string{"surname", "id", "title", "problem cell"} {
		assert.Positive(t, kinds[kind], "the pack has no %s of its own people", kind)
	}
}

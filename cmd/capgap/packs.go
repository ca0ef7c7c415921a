package main

import (
	"errors"
	"fmt"
	"strings"

	"capgap/analysis"
	"capgap/disclosure"
	"capgap/ingest"
	"capgap/reference"
)

// packFlags say for whom the reports are.
type packFlags struct {
	Pack string `enum:"full,leader,board" default:"full" help:"For whom: full, leader (one unit and below), board (no names, groups under five hidden)."`
	Unit string `placeholder:"UNIT" help:"The department, team or location of a leader's pack; team:NAME where names are shared."`
}

// check refuses flags that do not go together.
func (p *packFlags) check() error {
	switch {
	case p.Pack == analysis.LeaderPack && strings.TrimSpace(p.Unit) == "":
		return fail(exitUsage, errors.New("--pack leader needs the unit whose leader it is for"), "name it, as in --unit Infrastructure")
	case p.Pack != analysis.LeaderPack && p.Unit != "":
		return fail(exitUsage, fmt.Errorf("--unit goes with --pack leader, not with --pack %s", p.Pack), "leave one of the two out")
	}
	return nil
}

// narrow leaves what the pack is about: of a leader's, the unit alone.
func (p *packFlags) narrow(data *ingest.Dataset) (*ingest.Dataset, error) {
	if p.Pack != analysis.LeaderPack {
		return data, nil
	}
	part, called, err := disclosure.Within(data, p.Unit)
	var unknown *disclosure.UnknownUnit
	if errors.As(err, &unknown) {
		return nil, fail(exitUsage, fmt.Errorf("--unit: %w", err), unitHint(unknown))
	}
	p.Unit = called
	return part, err
}

func unitHint(e *disclosure.UnknownUnit) string {
	if len(e.Several) > 0 {
		kind, name, _ := strings.Cut(e.Several[0], " ")
		return fmt.Sprintf("say which, as in --unit '%s:%s'", kind, name)
	}
	return nearestHint(reference.Nearest(e.Name, e.Units), "the units stand in the roster's columns department, team and location")
}

// beside is the earlier review that the pack is compared with: a board pack is set
// beside what the board saw, and a leader's beside an earlier one of the unit.
func (p *packFlags) beside(previous *analysis.Review) (*analysis.Review, error) {
	switch {
	case previous == nil:
		return nil, nil
	case p.Pack == analysis.LeaderPack && (!previous.Is(analysis.LeaderPack) || previous.Pack.Unit != p.Unit):
		return nil, fail(exitUsage, fmt.Errorf("--previous is no leader's pack of %s: its headlines are of other people", p.Unit), "name the review.json of an earlier pack of this unit, or leave --previous out")
	case p.Pack != analysis.LeaderPack && previous.Is(analysis.LeaderPack):
		return nil, fail(exitUsage, fmt.Errorf("--previous is a leader's pack, of %s alone", previous.Pack.Unit), "name the review.json of an earlier review of everybody, or leave --previous out")
	}
	if p.Pack == analysis.BoardPack {
		return nil, nil // package disclosure sets it beside
	}
	return previous, nil
}

// lists reports whether the review is to list its people: if asked, and for a board
// pack, which counts them and lists none.
func (p *packFlags) lists(asked bool) bool { return asked || p.Pack == analysis.BoardPack }

// made is the review as the pack may show it.
func (p *packFlags) made(review, previous *analysis.Review, data *ingest.Dataset) (*analysis.Review, error) {
	switch p.Pack {
	case analysis.LeaderPack:
		disclosure.Leader(review, p.Unit)
	case analysis.BoardPack:
		var emails []string
		for i := range data.People {
			emails = append(emails, data.People[i].Email)
		}
		board, err := disclosure.Board(review, previous, emails...)
		if err != nil {
			return nil, fail(exitInput, fmt.Errorf("no board pack can be made: %w", err), "give the board the headlines in words; nothing was written")
		}
		return board, nil
	}
	return review, nil
}

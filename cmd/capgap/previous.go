package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"

	"capgap/analysis"
)

const earlierReview = "name the review.json of an earlier run"

// readPrevious reads the review that this one is set beside; nil without a path.
func readPrevious(path string) (*analysis.Review, error) {
	if path == "" {
		return nil, nil
	}
	return openReview("--previous ", path)
}

// openReview reads a review.json; flag is what stands before its path in messages.
func openReview(flag, path string) (*analysis.Review, error) {
	if err := looked(strings.TrimSpace(flag), path, false); err != nil {
		return nil, err
	}
	text, err := os.ReadFile(path)
	if err != nil {
		return nil, fail(exitInput, fmt.Errorf("%s%s: it cannot be read: %w", flag, path, withoutPath(err)), earlierReview)
	}
	var r analysis.Review
	err = json.Unmarshal(text, &r)
	switch {
	case err == nil && r.Format == analysis.Format:
		return &r, nil
	case strings.HasPrefix(r.Format, "capgap review "):
		return nil, fail(exitInput, fmt.Errorf("%s%s: it has the format %q, and this version of capgap reads %q", flag, path, r.Format, analysis.Format),
			"run that review again with this version")
	}
	return nil, fail(exitInput, fmt.Errorf("%s%s: it is no review of capgap", flag, path), earlierReview)
}

// comparable refuses a review that nothing can be compared with: a later one,
// this very review, or one by another family of models.
func comparable(path string, previous, review *analysis.Review) error {
	if previous == nil {
		return nil
	}
	var why string
	switch {
	case previous.AsOf > review.AsOf:
		why = fmt.Sprintf("it is of %s, after the day of this review, %s", previous.AsOf, review.AsOf)
	case previous.AsOf == review.AsOf && sameFiles(previous, review):
		why = "it is this very review: the same day and the same files"
	case previous.Model.ID != review.Model.ID:
		why = fmt.Sprintf("it was measured against the models %s, this one against %s: their figures cannot be compared", previous.Model.ID, review.Model.ID)
	default:
		return nil
	}
	return fail(exitInput, errors.New("--previous "+path+": "+why), earlierReview+", or leave --previous out")
}

// sameFiles reports whether two reviews read the same content.
func sameFiles(a, b *analysis.Review) bool {
	return slices.EqualFunc(a.Input, b.Input, func(x, y analysis.Input) bool { return x.SHA256 == y.SHA256 })
}

// Package words holds what every output has in common: how a figure is written,
// what a state or a source is called, which colour stands for it, and how text
// from foreign files is made safe to show. The workbook and the page both use
// it, so that one figure reads the same in both.
//
// Read figure.go first (numbers), then label.go (names), verdict.go (problems of
// the input), colour.go and clean.go.
package words

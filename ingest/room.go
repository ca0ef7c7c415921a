package ingest

import "slices"

// double makes room for as many again when a list is full: the lists of a large
// roster are long, and growing them by a quarter copies each person five times.
func double[T any](list []T) []T {
	if len(list) < cap(list) {
		return list
	}
	return slices.Grow(list, max(64, len(list)))
}

// fitted gives back what room a list has beyond a quarter of its length.
func fitted[T any](list []T) []T {
	if cap(list)-len(list) <= len(list)/4 {
		return list
	}
	return slices.Clip(slices.Clone(list))
}

package report

import (
	"bufio"
	"encoding/json"
	"io"
	"reflect"
	"strings"

	"capgap/analysis"
)

// writeReview writes the review as JSON: the fields in their order, and of
// every list one element a line, so that two quarters can be compared line by
// line. A list without elements is [], never null. A large review never stands
// in memory as one text.
func writeReview(w io.Writer, r *analysis.Review) error {
	out := bufio.NewWriterSize(w, 1<<16)
	enc := json.NewEncoder(out) // ends each value with a line feed
	separator := "{\n"
	for field, value := range reflect.ValueOf(r).Elem().Fields() {
		name, rest, _ := strings.Cut(field.Tag.Get("json"), ",")
		if rest == "omitempty" && leftOut(value) {
			continue
		}
		_, _ = out.WriteString(separator + `"` + name + `":`) // out remembers its first error
		if err := writeField(out, enc, value); err != nil {
			return err
		}
		separator = ","
	}
	_, _ = out.WriteString("}\n")
	return out.Flush()
}

// leftOut reports whether a field of the review that may be missing is: a list
// without elements, or nothing pointed to.
func leftOut(value reflect.Value) bool {
	return value.Kind() == reflect.Slice && value.Len() == 0 || value.Kind() == reflect.Pointer && value.IsNil()
}

func writeField(out *bufio.Writer, enc *json.Encoder, value reflect.Value) error {
	if value.Kind() != reflect.Slice {
		return enc.Encode(listed(value).Interface())
	}
	separator := "[\n"
	for i := range value.Len() {
		_, _ = out.WriteString(separator)
		if err := enc.Encode(listed(value.Index(i)).Addr().Interface()); err != nil {
			return err
		}
		separator = ","
	}
	if value.Len() == 0 {
		_, _ = out.WriteString("[")
	}
	_, err := out.WriteString("]\n")
	return err
}

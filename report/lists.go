package report

import "reflect"

// listed is a copy of value in which every list that is nil is empty
// instead, at any depth, so that JSON has [] where a program expects a list and
// null only for a level that is not rated. The value itself is not touched, for
// other files are written from it at the same time.
func listed(value reflect.Value) reflect.Value {
	c := reflect.New(value.Type()).Elem()
	c.Set(value)
	list(c)
	return c
}

// list does the work of listed on a value that is a copy already.
func list(v reflect.Value) {
	switch v.Kind() {
	case reflect.Struct:
		for _, field := range v.Fields() {
			list(field)
		}
	case reflect.Pointer:
		if !v.IsNil() {
			c := reflect.New(v.Type().Elem())
			c.Elem().Set(listed(v.Elem()))
			v.Set(c)
		}
	case reflect.Slice:
		if v.Type().Elem().Kind() != reflect.Struct && !v.IsNil() {
			return // of plain values, nothing to change
		}
		c := reflect.MakeSlice(v.Type(), v.Len(), v.Len())
		reflect.Copy(c, v)
		for i := range v.Len() {
			list(c.Index(i))
		}
		v.Set(c)
	}
}

package workbook

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"io"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// opened is a workbook taken apart.
type opened struct {
	t      *testing.T
	parts  map[string]*element
	names  []string          // of the sheets, in order
	sheets map[string]string // part by sheet
	cells  map[string]map[string]string
}

func takenApart(t *testing.T, file []byte) *opened {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	require.NoError(t, err)
	o := &opened{t: t, parts: map[string]*element{}, sheets: map[string]string{}, cells: map[string]map[string]string{}}
	for _, f := range z.File {
		require.NotContains(t, o.parts, f.Name, "twice in the file")
		r, err := f.Open()
		require.NoError(t, err)
		text, err := io.ReadAll(r)
		require.NoError(t, err)
		o.parts[f.Name] = parsed(t, f.Name, string(text))
	}
	o.contentTypes()
	o.relations()
	targets := o.targets("xl/workbook.xml")
	for _, s := range o.parts["xl/workbook.xml"].all("sheet") {
		o.names = append(o.names, s.attrs["name"])
		o.sheets[s.attrs["name"]] = targets[s.attrs["id"]]
	}
	return o
}

// element is a piece of XML.
type element struct {
	name     string
	attrs    map[string]string
	children []*element
	text     string
}

// all are the elements of a name below e, at any depth.
func (e *element) all(name string) (list []*element) {
	for _, c := range e.children {
		if c.name == name {
			list = append(list, c)
		}
		list = append(list, c.all(name)...)
	}
	return list
}

func (e *element) number(attr string) int {
	n, _ := strconv.Atoi(e.attrs[attr])
	return n
}

func parsed(t *testing.T, part, text string) *element {
	t.Helper()
	root := &element{}
	stack := []*element{root}
	d := xml.NewDecoder(strings.NewReader(text))
	for {
		token, err := d.Token()
		if err == io.EOF {
			break
		}
		require.NoError(t, err, part)
		top := stack[len(stack)-1]
		switch v := token.(type) {
		case xml.StartElement:
			e := &element{name: v.Name.Local, attrs: map[string]string{}}
			for _, a := range v.Attr {
				e.attrs[a.Name.Local] = a.Value
			}
			top.children = append(top.children, e)
			stack = append(stack, e)
		case xml.EndElement:
			stack = stack[:len(stack)-1]
		case xml.CharData:
			top.text += string(v)
		}
	}
	require.Len(t, root.children, 1, part)
	return root.children[0]
}

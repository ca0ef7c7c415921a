package table

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"runtime"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// zipVariant is a way in which writers of zip archives differ.
type zipVariant struct {
	zip64      bool // sizes and places stand in 8 bytes, as writers do that do not know them beforehand
	descriptor bool // checksum and sizes follow the part
	nameless   bool // the descriptor has no mark in front
}

// zipped packs pairs of a part's name and content by hand, not compressed.
func zipped(v zipVariant, parts ...string) []byte {
	var out, list []byte
	le := binary.LittleEndian
	flags := uint16(0)
	if v.descriptor {
		flags = 8
	}
	for i := 0; i < len(parts); i += 2 {
		name, text, at := parts[i], parts[i+1], uint64(len(out))
		sum, size := crc32.ChecksumIEEE([]byte(text)), uint64(len(text))
		head := func(local bool) (b []byte) {
			b = le.AppendUint16(le.AppendUint16(le.AppendUint16(nil, 45), flags), 0) // version, flags, stored
			b = le.AppendUint32(b, 0)                                                // time
			sum, small, extra := sum, uint32(size), []byte(nil)
			if local && v.descriptor {
				sum, small = 0, 0
			}
			if v.zip64 {
				extra = le.AppendUint64(le.AppendUint64(nil, size), size)
				if small = ^uint32(0); !local {
					extra = le.AppendUint64(extra, at)
				}
				extra = append(le.AppendUint16(le.AppendUint16(nil, 1), uint16(len(extra))), extra...)
			}
			b = le.AppendUint32(le.AppendUint32(le.AppendUint32(b, sum), small), small)
			b = le.AppendUint16(le.AppendUint16(b, uint16(len(name))), uint16(len(extra)))
			if !local {
				place := uint32(at)
				if v.zip64 {
					place = ^uint32(0)
				}
				b = append(b, make([]byte, 10)...) // comment, disk, attributes
				b = le.AppendUint32(b, place)
			}
			return append(append(b, name...), extra...)
		}
		out = append(append(append(out, "PK\x03\x04"...), head(true)...), text...)
		if v.descriptor {
			if !v.nameless {
				out = append(out, "PK\x07\x08"...)
			}
			if out = le.AppendUint32(out, sum); v.zip64 {
				out = le.AppendUint64(le.AppendUint64(out, size), size)
			} else {
				out = le.AppendUint32(le.AppendUint32(out, uint32(size)), uint32(size))
			}
		}
		list = append(append(append(list, "PK\x01\x02"...), 45, 0), head(false)...)
	}
	at, count := uint64(len(out)), uint64(len(parts)/2)
	out = append(out, list...)
	if v.zip64 {
		end := uint64(len(out))
		out = le.AppendUint64(append(out, "PK\x06\x06"...), 44)
		out = append(out, 45, 0, 45, 0, 0, 0, 0, 0, 0, 0, 0, 0)
		out = le.AppendUint64(le.AppendUint64(le.AppendUint64(le.AppendUint64(out, count), count), uint64(len(list))), at)
		out = le.AppendUint32(append(out, "PK\x06\x07"...), 0)
		out = le.AppendUint32(le.AppendUint64(out, end), 1)
		return append(out, "PK\x05\x06\x00\x00\x00\x00\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\x00\x00"...)
	}
	out = append(out, "PK\x05\x06\x00\x00\x00\x00"...)
	out = le.AppendUint16(le.AppendUint16(out, uint16(count)), uint16(count))
	return append(le.AppendUint32(le.AppendUint32(out, uint32(len(list))), uint32(at)), 0, 0)
}

func TestZipVariants(t *testing.T) {
	parts := append(bookParts[:len(bookParts):len(bookParts)], "xl/worksheets/sheet1.xml", `<worksheet><sheetData><row><c><v>42</v></c></row></sheetData></worksheet>`)
	for _, v := range []zipVariant{{}, {zip64: true}, {descriptor: true}, {descriptor: true, nameless: true}, {zip64: true, descriptor: true}, {zip64: true, descriptor: true, nameless: true}} {
		data := zipped(v, parts...)
		f, err := opened(t, data)
		require.NoError(t, err, "%+v", v)
		assert.Equal(t, []record{{1, []string{"42"}, ""}}, walk(t, f.Sheets[0]), "%+v", v)
		bad := bytes.Replace(data, []byte("<v>42"), []byte("<v>43"), 1)
		_, err = opened(t, bad)
		assert.Error(t, err, "%+v: a changed value", v)
	}
}

// Workbooks are often formatted to the last row and column of Excel. That costs
// time, and next to no memory beyond the part itself.
func TestStyledToTheEnd(t *testing.T) {
	var wide, long strings.Builder
	for column := range lastColumn {
		fmt.Fprintf(&wide, `<c r="%s" s="1"/>`, cellName(column+1, 1))
	}
	for row := range lastRow - 1 {
		fmt.Fprintf(&long, `<row r="%d" s="1" customFormat="1"/>`, row+2)
	}
	data := archivedSheet(t, `<worksheet><sheetData><row r="1">`+wide.String()+`</row>`+long.String()+`</sheetData></worksheet>`)
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	f := &File{}
	require.NoError(t, parseWorkbook(data, Options{}.withDefaults(), f))
	runtime.ReadMemStats(&after)
	assert.Empty(t, walk(t, f.Sheets[0]))
	assert.Less(t, (after.TotalAlloc-before.TotalAlloc)>>20, uint64(100), "MiB")
}

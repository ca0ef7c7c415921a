package table

import (
	"bytes"
	"encoding/binary"
	"errors"
	"os"
	"unicode/utf16"
)

// ole begins a compound file: both encrypted workbooks and workbooks of Excel 97
// to 2003 are one.
const ole = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

var errCompound = errors.New("its list of streams cannot be read")

// compound is a compound file: a small file system of streams, whose content
// stands in sectors that form chains (format: MS-CFB).
type compound struct {
	data    []byte
	sector  int      // bytes of a sector
	next    []uint32 // for each sector the one that follows
	small   compoundStream
	smalls  []uint32 // the same for the small sectors, which stand in the stream small
	streams []compoundStream
}

// compoundStream is one stream, or a folder of streams.
type compoundStream struct {
	name  string
	start uint32
	size  int64
}

const (
	sectorEnd   = 0xfffffffa // this and all above are no sectors
	smallSector = 64
	smallLimit  = 4096 // shorter streams stand in small sectors
	noContent   = 5    // the kind of the root entry, whose content are the small sectors
)

// openCompound reads the list of streams of a compound file.
func openCompound(data []byte) (*compound, error) {
	if len(data) < 512 || binary.LittleEndian.Uint16(data[30:]) != 9 && binary.LittleEndian.Uint16(data[30:]) != 12 {
		return nil, errCompound
	}
	c := &compound{data: data, sector: 1 << binary.LittleEndian.Uint16(data[30:])}
	c.sectorList()
	list, err := c.chain(binary.LittleEndian.Uint32(data[48:]), -1)
	if err != nil {
		return nil, err
	}
	for ; len(list) >= 128; list = list[128:] {
		c.entry(list[:128])
	}
	smalls, err := c.chain(binary.LittleEndian.Uint32(data[60:]), -1)
	if err != nil {
		return nil, err
	}
	c.smalls = numbers(nil, smalls)
	return c, nil
}

// sectorList collects for each sector the one that follows. Where these lists
// stand is said by the head of the file and, in long files, by a chain of
// sectors of their own.
func (c *compound) sectorList() {
	lists := numbers(nil, c.data[76:512])
	further := binary.LittleEndian.Uint32(c.data[68:])
	for range len(c.data) / c.sector {
		more, ok := c.at(further)
		if !ok {
			break
		}
		lists = numbers(lists, more[:len(more)-4])
		further = binary.LittleEndian.Uint32(more[len(more)-4:])
	}
	for _, n := range lists[:min(len(lists), len(c.data)/c.sector)] {
		if list, ok := c.at(n); ok {
			c.next = numbers(c.next, list)
		}
	}
}

// at is the content of a sector.
func (c *compound) at(sector uint32) ([]byte, bool) {
	from := (int64(sector) + 1) * int64(c.sector)
	if sector >= sectorEnd || from+int64(c.sector) > int64(len(c.data)) {
		return nil, false
	}
	return c.data[from : from+int64(c.sector)], true
}

// chain is the content of the sectors from one to the end of its chain, size
// bytes of it, or all if size is negative.
func (c *compound) chain(sector uint32, size int64) ([]byte, error) {
	var out []byte
	for steps := 0; sector < sectorEnd && (size < 0 || int64(len(out)) < size); steps++ {
		content, ok := c.at(sector)
		if !ok || int(sector) >= len(c.next) || steps > len(c.next) {
			return nil, errCompound
		}
		out = append(out, content...)
		sector = c.next[sector]
	}
	return cutTo(out, size)
}

func cutTo(content []byte, size int64) ([]byte, error) {
	switch {
	case size < 0:
		return content, nil
	case size > int64(len(content)):
		return nil, errCompound
	}
	return content[:size], nil
}

func (c *compound) entry(entry []byte) {
	size := min(max(2, int(binary.LittleEndian.Uint16(entry[64:]))), 64)
	letters := make([]uint16, size/2-1)
	for i := range letters {
		letters[i] = binary.LittleEndian.Uint16(entry[2*i:])
	}
	s := compoundStream{name: string(utf16.Decode(letters)), start: binary.LittleEndian.Uint32(entry[116:]),
		size: int64(binary.LittleEndian.Uint64(entry[120:])&1<<40 - 1)}
	if c.sector == 512 {
		s.size = int64(binary.LittleEndian.Uint32(entry[120:])) // the rest is not defined
	}
	switch {
	case entry[66] == noContent:
		c.small = s
	case entry[66] != 0:
		c.streams = append(c.streams, s)
	}
}

// has reports whether there is a stream or folder of one of the names.
func (c *compound) has(names ...string) bool {
	for _, s := range c.streams {
		for _, name := range names {
			if s.name == name {
				return true
			}
		}
	}
	return false
}

// read is the content of a stream.
func (c *compound) read(name string) ([]byte, error) {
	for _, s := range c.streams {
		switch {
		case s.name != name:
		case s.size >= smallLimit:
			return c.chain(s.start, s.size)
		default:
			return c.readSmall(s)
		}
	}
	return nil, errCompound
}

func (c *compound) readSmall(s compoundStream) ([]byte, error) {
	sectors, err := c.chain(c.small.start, -1)
	if err != nil {
		return nil, err
	}
	var out []byte
	for n := int64(s.start); n < sectorEnd && int64(len(out)) < s.size; n = int64(c.smalls[n]) {
		if n >= int64(len(c.smalls)) || (n+1)*smallSector > int64(len(sectors)) {
			return nil, errCompound
		}
		out = append(out, sectors[n*smallSector:(n+1)*smallSector]...)
	}
	return cutTo(out, s.size)
}

// numbers appends a list of numbers of 32 bits.
func numbers(dst []uint32, list []byte) []uint32 {
	for ; len(list) >= 4; list = list[4:] {
		dst = append(dst, binary.LittleEndian.Uint32(list))
	}
	return dst
}

// readCompound decrypts a workbook with a password, and refuses all other files
// of this kind.
func readCompound(f *os.File, info os.FileInfo, _ []byte, options Options, out *File) error {
	data, err := readWhole(f, info, options, out)
	if err != nil {
		return err
	}
	c, err := openCompound(data)
	if err != nil {
		return oleError(data)
	}
	if err := c.foreign(); err != nil {
		return err
	}
	book, err := decrypt(c, options.Password)
	if err != nil {
		return err
	}
	if content, _ := kindOf(book); content != isZip {
		return damaged("the workbook is damaged: it is protected by a password, and holds no workbook")
	}
	return parseWorkbook(book, options, out)
}

// foreign says what a compound file is, unless it is an encrypted workbook.
func (c *compound) foreign() error {
	notRead := func(what string) *Error {
		return &Error{Code: "format", Message: "the file is " + what + ", not an Excel workbook (.xlsx)", Cure: saveAsXlsx}
	}
	switch {
	case c.has("EncryptionInfo") && c.has("EncryptedPackage"):
		return nil
	case c.has("Workbook", "Book", "WORKBOOK", "BOOK"):
		return oldExcel()
	case c.has("EncryptedPackage"):
		return &Error{Code: "encrypted", Message: "the workbook is protected by the rights management of its owner (a sensitivity label)",
			Cure: "open it in Excel with an account that may, and save a copy without the label, or export the table as CSV"}
	case c.has("WordDocument"):
		return notRead("a Word document of Office 97 to 2003")
	case c.has("PowerPoint Document"):
		return notRead("a PowerPoint presentation of Office 97 to 2003")
	case c.has("__properties_version1.0"):
		return &Error{Code: "format", Message: "the file is an Outlook message, not a table", Cure: "save the workbook that is attached to it, and use that"}
	}
	return notRead("a compound file that holds no workbook")
}

// oleError tells by the names of the streams, wherever they stand, what a
// compound file was that is cut off or damaged.
func oleError(data []byte) *Error {
	switch {
	case bytes.Contains(data, wide("EncryptedPackage")), bytes.Contains(data, wide("EncryptionInfo")):
		return damaged("the workbook is protected by a password, and cut off or damaged")
	case bytes.Contains(data, wide("Workbook")), bytes.Contains(data, wide("Book")):
		return oldExcel()
	}
	return &Error{Code: "old-excel",
		Message: "the file is either a workbook with a password or one in the format of Excel 97 to 2003 (.xls), and it is cut off or damaged",
		Cure:    "copy or download it again; then open it in Excel, remove the password if it has one, and save it as an Excel workbook (.xlsx)"}
}

func oldExcel() *Error {
	return &Error{Code: "old-excel", Message: "the workbook is in the format of Excel 97 to 2003 (.xls)",
		Cure: saveAsXlsx + "; that format ends at row 65,536, so look whether the table was longer where it came from"}
}

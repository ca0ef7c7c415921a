package table

import (
	"crypto/aes"
	"crypto/cipher"
	"crypto/sha1"
	"crypto/sha256"
	"crypto/sha512"
	"encoding/binary"
	"errors"
	"hash"
	"strings"
	"unicode/utf16"
)

const (
	// usualPassword is what Excel itself tries before it asks: workbooks that
	// are merely marked as final are encrypted with it (MS-OFFCRYPTO 2.4.2.3).
	usualPassword = "VelvetSweatshop"
	mostSpins     = 1_000_000 // Excel lets a password be hashed 100,000 times
	segmentBytes  = 4096
)

var (
	errPassword   = errors.New("the password does not open the workbook")
	errCipher     = errors.New("the workbook is encrypted in a way that is not read")
	errSpins      = errors.New("the encryption of the workbook asks for far more work than any spreadsheet program does")
	errEncryption = errors.New("its description of the encryption cannot be read")
)

// locked is an encrypted workbook that can be tried with a password; the wrong
// one gives errPassword.
type locked interface {
	open(password string, content []byte) ([]byte, error)
}

// decrypt is the workbook inside an encrypted one (format: MS-OFFCRYPTO).
func decrypt(c *compound, password string) ([]byte, error) {
	tried := password
	if password == "" {
		tried = usualPassword
	}
	book, err := unlock(c, tried)
	if err != nil {
		return nil, encryptedError(err, password != "")
	}
	return book, nil
}

func unlock(c *compound, password string) ([]byte, error) {
	info, err := c.read("EncryptionInfo")
	if err != nil {
		return nil, err
	}
	content, err := c.read("EncryptedPackage")
	if err != nil {
		return nil, err
	}
	l, err := lockedBy(info)
	if err != nil {
		return nil, err
	}
	return l.open(password, content)
}

// encryptedError says why an encrypted workbook was not opened.
func encryptedError(err error, password bool) *Error {
	const remove = "open the workbook in Excel, remove the password (File, Info, Protect Workbook) and save it"
	switch {
	case errors.Is(err, errPassword) && password:
		return &Error{Code: "wrong-password", Message: err.Error(),
			Cure: "check the password in the file of --password-file: capital letters and spaces count"}
	case errors.Is(err, errPassword):
		return &Error{Code: "encrypted", Message: "the workbook is protected by a password",
			Cure: "write the password into a file and name that with --password-file, or " + remove}
	case errors.Is(err, errSpins):
		return &Error{Code: "unsafe", Message: err.Error(), Cure: remove}
	case errors.Is(err, errCipher):
		return &Error{Code: "encrypted", Message: err.Error(), Cure: remove}
	}
	return damaged("the workbook is protected by a password, and damaged: " + err.Error())
}

func lockedBy(info []byte) (locked, error) {
	if len(info) < 12 {
		return nil, errEncryption
	}
	switch major, minor := binary.LittleEndian.Uint16(info), binary.LittleEndian.Uint16(info[2:]); {
	case major == 4 && minor == 4:
		return readAgile(info[8:])
	case major >= 2 && major <= 4 && minor == 2:
		return readStandard(info[8:])
	}
	return nil, errCipher
}

// packageSize cuts the size in front of the encrypted content off, which must
// hold as much.
func packageSize(content []byte) (size int, rest []byte, err error) {
	if len(content) < 8 {
		return 0, nil, errEncryption
	}
	n, rest := binary.LittleEndian.Uint64(content), content[8:]
	rest = rest[:len(rest)/aes.BlockSize*aes.BlockSize]
	if n > uint64(len(rest)) {
		return 0, nil, errors.New("it is cut off")
	}
	return int(n), rest, nil
}

// hasher hashes as often as asked without new memory.
type hasher struct {
	hash.Hash
	another func() hash.Hash
	sum     []byte
}

func newHasher(name string) (*hasher, error) {
	var another func() hash.Hash
	switch strings.ToUpper(strings.ReplaceAll(name, "-", "")) {
	case "SHA1":
		another = sha1.New
	case "SHA256":
		another = sha256.New
	case "SHA384":
		another = sha512.New384
	case "SHA512":
		another = sha512.New
	default:
		return nil, errCipher
	}
	return &hasher{Hash: another(), another: another}, nil
}

// of is the hash of pieces put together; valid until the next call.
func (h *hasher) of(pieces ...[]byte) []byte {
	h.Reset()
	for _, p := range pieces {
		h.Write(p)
	}
	h.sum = h.Sum(h.sum[:0])
	return h.sum
}

// spin is the hash of salt and password, hashed again as often as asked, each
// time with the number of the turn before it.
func (h *hasher) spin(salt []byte, password string, spins int) []byte {
	sum := h.of(salt, wide(password))
	var turn [4]byte
	for i := range spins {
		binary.LittleEndian.PutUint32(turn[:], uint32(i))
		h.Reset()
		h.Write(turn[:])
		h.Write(sum)
		sum = h.Sum(sum[:0])
	}
	return sum
}

// fitted cuts a key to size, or fills it up as the format wants it.
func fitted(key []byte, size int) []byte {
	out := make([]byte, size)
	for i := copy(out, key); i < size; i++ {
		out[i] = 0x36
	}
	return out
}

// wide is a text in UTF-16.
func wide(text string) []byte {
	var out []byte
	for _, c := range utf16.Encode([]rune(text)) {
		out = binary.LittleEndian.AppendUint16(out, c)
	}
	return out
}

// chained decrypts text with AES, each block chained to the one before.
func chained(key, start, text []byte) ([]byte, error) {
	if len(text)%aes.BlockSize != 0 || len(text) == 0 {
		return nil, errEncryption
	}
	block, err := aes.NewCipher(key)
	if err != nil {
		return nil, errEncryption
	}
	out := make([]byte, len(text))
	cipher.NewCBCDecrypter(block, fitted(start, aes.BlockSize)).CryptBlocks(out, text)
	return out, nil
}

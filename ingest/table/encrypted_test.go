package table

import (
	"bytes"
	"crypto/aes"
	"crypto/cipher"
	"crypto/hmac"
	"encoding/base64"
	"encoding/binary"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"
)

func TestEncryptedWorkbooks(t *testing.T) {
	plain := simpleBook(t)
	byExcelize, err := excelize.Encrypt(plain, &excelize.Options{Password: "Käse 7"})
	require.NoError(t, err)
	hmacFails := agileBook(t, plain, "Käse 7", "SHA512", 256, 1000)
	hmacFails[len(hmacFails)-2000] ^= 1
	tests := map[string]struct {
		data           []byte
		password, code string
		message        string
	}{
		"Excel 2007":                  {byExcelize, "Käse 7", "", ""},
		"Excel 2007, wrong password":  {byExcelize, "käse 7", "wrong-password", "does not open"},
		"Excel 2007, no password":     {byExcelize, "", "encrypted", "protected by a password"},
		"Excel 2010":                  {agileBook(t, plain, "Käse 7", "SHA1", 128, 1000), "Käse 7", "", ""},
		"Excel 2013":                  {agileBook(t, plain, "Käse 7", "SHA512", 256, 100_000), "Käse 7", "", ""},
		"another hash":                {agileBook(t, plain, "Käse 7", "SHA384", 192, 0), "Käse 7", "", ""},
		"Excel 2013, wrong password":  {agileBook(t, plain, "Käse 7", "SHA512", 256, 1000), "Käse 8", "wrong-password", "does not open"},
		"Excel 2013, no password":     {agileBook(t, plain, "Käse 7", "SHA512", 256, 1000), "", "encrypted", "protected by a password"},
		"the password of Excel's own": {agileBook(t, plain, usualPassword, "SHA512", 256, 1000), "", "", ""},
		"unknown hash":                {agileBook(t, plain, "a", "SHA512", 256, 1000, "SHA512", "WHIRLPOOL"), "a", "encrypted", "not read"},
		"unknown cipher":              {agileBook(t, plain, "a", "SHA512", 256, 1000, `"AES"`, `"RC4"`), "a", "encrypted", "not read"},
		"too much work":               {agileBook(t, plain, "a", "SHA512", 256, 1000, `spinCount="1000"`, `spinCount="10000000"`), "a", "unsafe", "more work"},
		"negative work":               {agileBook(t, plain, "a", "SHA512", 256, 1000, `spinCount="1000"`, `spinCount="-1"`), "a", "unsafe", "more work"},
		"content changed":             {hmacFails, "Käse 7", "damaged", "checksum"},
		"no workbook inside":          {agileBook(t, make([]byte, 5000), "a", "SHA512", 256, 1000), "a", "damaged", "holds no workbook"},
		"cut off":                     {byExcelize[:len(byExcelize)-1024], "Käse 7", "damaged", "damaged"},
		"only its head":               {byExcelize[:600], "Käse 7", "old-excel", "cut off"},
		"old workbook":                {compoundBook(map[string][]byte{"Workbook": make([]byte, 5000)}), "", "old-excel", "Excel 97"},
		"rights management":           {compoundBook(map[string][]byte{"EncryptedPackage": make([]byte, 5000)}), "", "encrypted", "sensitivity label"},
		"Word document":               {compoundBook(map[string][]byte{"WordDocument": make([]byte, 5000)}), "", "format", "Word document"},
		"presentation":                {compoundBook(map[string][]byte{"PowerPoint Document": make([]byte, 5000)}), "", "format", "PowerPoint"},
		"message":                     {compoundBook(map[string][]byte{"__properties_version1.0": make([]byte, 5000)}), "", "format", "Outlook"},
		"something else":              {compoundBook(map[string][]byte{"Contents": make([]byte, 5000)}), "", "format", "no workbook"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			f, err := Open(write(t, "a.xlsx", string(test.data)), Options{Password: test.password})
			if test.code == "" {
				require.NoError(t, err)
				assert.Equal(t, []record{{1, []string{"id"}, ""}}, walk(t, f.Sheets[0]))
				assert.Equal(t, int64(len(test.data)), f.Bytes)
				return
			}
			var e *Error
			require.ErrorAs(t, err, &e)
			assert.Equal(t, test.code, e.Code)
			assert.Contains(t, e.Message, test.message)
			assert.NotContains(t, e.Message+e.Cure, "Käse")
		})
	}
}

// Whatever byte of an encrypted workbook is changed, it is refused or gives the
// same cells, quickly and without a panic.
func TestOneChangedByteOfAnEncryptedWorkbook(t *testing.T) {
	good := agileBook(t, simpleBook(t), "a", "SHA1", 128, 10)
	for i := 0; i < len(good); i += 13 {
		bad := bytes.Clone(good)
		bad[i] ^= 0x15
		start := time.Now()
		f, err := Open(write(t, "a.xlsx", string(bad)), Options{Password: "a"})
		require.Less(t, time.Since(start), 3*time.Second, i)
		if err == nil {
			require.Equal(t, []record{{1, []string{"id"}, ""}}, walk(t, f.Sheets[0]), i)
		}
	}
}

// FuzzCompound reads anything as a compound file: it must never panic.
func FuzzCompound(f *testing.F) {
	f.Add(agileBook(f, simpleBook(f), "a", "SHA1", 128, 10), "a")
	encrypted, err := excelize.Encrypt(simpleBook(f), &excelize.Options{Password: "b"})
	require.NoError(f, err)
	f.Add(encrypted, "b")
	f.Add([]byte(ole), "")
	f.Fuzz(func(t *testing.T, data []byte, password string) {
		c, err := openCompound(data)
		if err != nil || c.foreign() != nil {
			return
		}
		if info, err := c.read("EncryptionInfo"); err == nil && bytes.Contains(info, []byte("spinCount")) && len(data) > 1<<16 {
			return // a million turns are allowed, and slow
		}
		_, _ = decrypt(c, password)
	})
}

// agileBook encrypts a workbook as Excel 2010 and later do; replace holds pairs
// of texts to be changed in the description of the encryption.
func agileBook(t testing.TB, plain []byte, password, hash string, bits, spins int, replace ...string) []byte {
	h, err := newHasher(hash)
	require.NoError(t, err)
	sealed := func(key, start, text []byte) []byte {
		block, err := aes.NewCipher(key)
		require.NoError(t, err)
		out := append(bytes.Clone(text), make([]byte, -len(text)&15)...)
		cipher.NewCBCEncrypter(block, fitted(start, 16)).CryptBlocks(out, out)
		return out
	}
	contentSalt, salt := []byte("0123456789abcdef"), []byte("fedcba9876543210")
	key := []byte("the key of the content, 32 bytes")[:bits/8]
	content := binary.LittleEndian.AppendUint64(nil, uint64(len(plain)))
	for i := 0; i*segmentBytes < len(plain); i++ {
		segment := plain[i*segmentBytes : min(len(plain), (i+1)*segmentBytes)]
		content = append(content, sealed(key, h.of(contentSalt, binary.LittleEndian.AppendUint32(nil, uint32(i))), segment)...)
	}
	secret := bytes.Repeat([]byte("secret.."), 8)[:h.Size()]
	sum := hmac.New(h.another, secret)
	sum.Write(content)
	spun := bytes.Clone(h.spin(salt, password, spins))
	by := func(purpose, text []byte) string {
		return base64.StdEncoding.EncodeToString(sealed(fitted(h.of(spun, purpose), bits/8), salt, text))
	}
	sign := func(purpose, text []byte) string {
		return base64.StdEncoding.EncodeToString(sealed(key, h.of(contentSalt, purpose), text))
	}
	verifier := []byte("verify this text")
	about := func(salt []byte) string {
		return fmt.Sprintf(`saltSize="16" blockSize="16" keyBits="%d" hashSize="%d" cipherAlgorithm="AES" cipherChaining="ChainingModeCBC" hashAlgorithm="%s" saltValue="%s"`,
			bits, h.Size(), hash, base64.StdEncoding.EncodeToString(salt))
	}
	info := fmt.Sprintf(`<?xml version="1.0"?><encryption xmlns="http://schemas.microsoft.com/office/2006/encryption" xmlns:p="http://schemas.microsoft.com/office/2006/keyEncryptor/password">`+
		`<keyData %s/><dataIntegrity encryptedHmacKey="%s" encryptedHmacValue="%s"/><keyEncryptors><keyEncryptor><p:encryptedKey spinCount="%d" %s `+
		`encryptedVerifierHashInput="%s" encryptedVerifierHashValue="%s" encryptedKeyValue="%s"/></keyEncryptor></keyEncryptors></encryption>`,
		about(contentSalt), sign(forHMACKey, secret), sign(forHMACValue, sum.Sum(nil)), spins, about(salt),
		by(forVerifier, verifier), by(forVerifierValue, bytes.Clone(h.of(verifier))), by(forKey, key))
	info = strings.NewReplacer(append(replace, "never", "")...).Replace(info)
	return compoundBook(map[string][]byte{"EncryptionInfo": append([]byte{4, 0, 4, 0, 0x40, 0, 0, 0}, info...), "EncryptedPackage": content})
}

// compoundBook makes a compound file by hand; its streams are filled up with
// zeros to the 4,096 bytes from which on they stand in whole sectors.
func compoundBook(streams map[string][]byte) []byte {
	const free, end, lists = 0xffffffff, 0xfffffffe, 0xfffffffd
	var sectors []byte
	next := []uint32{lists, end} // the list of sectors and the list of streams
	directory := make([]byte, 512)
	entry := func(i int, name string, kind byte, start uint32, size int) {
		e := directory[128*i:]
		copy(e, wide(name))
		binary.LittleEndian.PutUint16(e[64:], uint16(2*len(name)+2))
		e[66] = kind
		binary.LittleEndian.PutUint32(e[116:], start)
		binary.LittleEndian.PutUint32(e[120:], uint32(size))
	}
	entry(0, "Root Entry", noContent, end, 0)
	count := 0
	for _, name := range []string{"EncryptionInfo", "EncryptedPackage", "Workbook", "WordDocument", "PowerPoint Document", "__properties_version1.0", "Contents"} {
		content, there := streams[name]
		if !there {
			continue
		}
		size := max(len(content), smallLimit)
		count++
		entry(count, name, 2, uint32(len(next)), size)
		content = append(bytes.Clone(content), make([]byte, (size-len(content))+(-size&511))...)
		for i := range len(content) / 512 {
			next = append(next, uint32(len(next)+1))
			if i == len(content)/512-1 {
				next[len(next)-1] = end
			}
		}
		sectors = append(sectors, content...)
	}
	head := make([]byte, 512)
	copy(head, ole)
	for at, value := range map[int]uint16{24: 0x3e, 26: 3, 28: 0xfffe, 30: 9, 32: 6} {
		binary.LittleEndian.PutUint16(head[at:], value)
	}
	for at, value := range map[int]uint32{44: 1, 48: 1, 56: smallLimit, 60: end, 68: end} {
		binary.LittleEndian.PutUint32(head[at:], value)
	}
	for at := 80; at < 512; at += 4 {
		binary.LittleEndian.PutUint32(head[at:], free)
	}
	list := make([]byte, 0, 512)
	for _, n := range next {
		list = binary.LittleEndian.AppendUint32(list, n)
	}
	for len(list) < 512 {
		list = binary.LittleEndian.AppendUint32(list, free)
	}
	return bytes.Join([][]byte{head, list, directory, sectors}, nil)
}

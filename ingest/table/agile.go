package table

import (
	"bytes"
	"crypto/aes"
	"crypto/cipher"
	"crypto/hmac"
	"encoding/base64"
	"encoding/binary"
	"errors"
)

// agile is the encryption of Excel 2010 and later. A key made of the password
// opens the key of the content (MS-OFFCRYPTO 2.3.4.10 to 2.3.4.14).
type agile struct {
	content, password agileKey
	integrity         agileSum
}

// agileSum is a checksum of the encrypted content, and the key it is made with.
type agileSum struct {
	Key   base64Text `xml:"encryptedHmacKey,attr"`
	Value base64Text `xml:"encryptedHmacValue,attr"`
}

// agileKey says how something is encrypted.
type agileKey struct {
	Cipher   string     `xml:"cipherAlgorithm,attr"`
	Chaining string     `xml:"cipherChaining,attr"`
	Hash     string     `xml:"hashAlgorithm,attr"`
	Bits     int        `xml:"keyBits,attr"`
	Salt     base64Text `xml:"saltValue,attr"`

	Spins         int        `xml:"spinCount,attr"`
	Verifier      base64Text `xml:"encryptedVerifierHashInput,attr"`
	VerifierValue base64Text `xml:"encryptedVerifierHashValue,attr"`
	Key           base64Text `xml:"encryptedKeyValue,attr"`
}

// What each key is made for.
var (
	forVerifier      = []byte{0xfe, 0xa7, 0xd2, 0x76, 0x3b, 0x4b, 0x9e, 0x79}
	forVerifierValue = []byte{0xd7, 0xaa, 0x0f, 0x6d, 0x30, 0x61, 0x34, 0x4e}
	forKey           = []byte{0x14, 0x6e, 0x0b, 0xe7, 0xab, 0xac, 0xd0, 0xd6}
	forHMACKey       = []byte{0x5f, 0xb2, 0xad, 0x01, 0x0c, 0xb9, 0xe1, 0xf6}
	forHMACValue     = []byte{0xa0, 0x67, 0x7f, 0x02, 0xb2, 0x2c, 0x84, 0x33}
)

// base64Text are bytes written as letters.
type base64Text []byte

// UnmarshalText reads the letters.
func (b *base64Text) UnmarshalText(text []byte) error {
	out, err := base64.StdEncoding.AppendDecode(nil, bytes.TrimSpace(text))
	*b = out
	return err
}

func readAgile(info []byte) (locked, error) {
	var described struct {
		Content   agileKey   `xml:"keyData"`
		Integrity agileSum   `xml:"dataIntegrity"`
		Passwords []agileKey `xml:"keyEncryptors>keyEncryptor>encryptedKey"`
	}
	if err := decodeXML(bytes.TrimRight(info, "\x00"), &described); err != nil {
		return nil, errEncryption
	}
	a := &agile{content: described.Content, integrity: described.Integrity}
	for _, key := range described.Passwords { // the others are certificates
		if len(key.Verifier) > 0 {
			a.password = key
		}
	}
	if a.password.Spins < 0 || a.password.Spins > mostSpins {
		return nil, errSpins
	}
	for _, key := range []agileKey{a.content, a.password} {
		if key.Cipher != "AES" || key.Chaining != "ChainingModeCBC" || key.Bits != 128 && key.Bits != 192 && key.Bits != 256 {
			return nil, errCipher
		}
	}
	return a, nil
}

func (a *agile) open(password string, content []byte) ([]byte, error) {
	key, err := a.contentKey(password)
	if err != nil {
		return nil, err
	}
	h, err := newHasher(a.content.Hash)
	if err != nil {
		return nil, err
	}
	if err := a.whole(key, h, content); err != nil {
		return nil, err
	}
	size, rest, err := packageSize(content)
	if err != nil {
		return nil, err
	}
	block, err := aes.NewCipher(key)
	if err != nil {
		return nil, errEncryption
	}
	out := make([]byte, len(rest))
	for i := 0; i*segmentBytes < len(rest); i++ {
		from, to := i*segmentBytes, min((i+1)*segmentBytes, len(rest))
		start := h.of(a.content.Salt, binary.LittleEndian.AppendUint32(nil, uint32(i)))
		cipher.NewCBCDecrypter(block, fitted(start, aes.BlockSize)).CryptBlocks(out[from:to], rest[from:to])
	}
	return out[:size], nil
}

// contentKey is the key of the content, if the password is the right one.
func (a *agile) contentKey(password string) ([]byte, error) {
	p := a.password
	h, err := newHasher(p.Hash)
	if err != nil {
		return nil, err
	}
	spun := bytes.Clone(h.spin(p.Salt, password, p.Spins))
	open := func(purpose, text []byte) ([]byte, error) {
		return chained(fitted(h.of(spun, purpose), p.Bits/8), p.Salt, text)
	}
	verifier, err := open(forVerifier, p.Verifier)
	if err != nil {
		return nil, err
	}
	value, err := open(forVerifierValue, p.VerifierValue)
	if err != nil {
		return nil, err
	}
	if !bytes.HasPrefix(value, h.of(verifier[:min(len(p.Salt), len(verifier))])) {
		return nil, errPassword
	}
	key, err := open(forKey, p.Key)
	if err != nil || len(key) < a.content.Bits/8 {
		return nil, errEncryption
	}
	return key[:a.content.Bits/8], nil
}

// whole makes sure that not a byte of the content has changed, where the file
// lets it be checked.
func (a *agile) whole(key []byte, h *hasher, content []byte) error {
	if len(a.integrity.Key) == 0 {
		return nil
	}
	open := func(purpose, text []byte) ([]byte, error) {
		out, err := chained(key, h.of(a.content.Salt, purpose), text)
		return out[:min(len(out), h.Size())], err
	}
	secret, err := open(forHMACKey, a.integrity.Key)
	if err != nil {
		return err
	}
	want, err := open(forHMACValue, a.integrity.Value)
	if err != nil {
		return err
	}
	sum := hmac.New(h.another, secret)
	sum.Write(content)
	if !bytes.Equal(sum.Sum(nil), want) {
		return errors.New("its content does not fit its checksum")
	}
	return nil
}

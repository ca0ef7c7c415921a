package table

import (
	"bytes"
	"crypto/aes"
	"encoding/binary"
)

// standard is the encryption of Excel 2007: AES with a key made of the password
// (MS-OFFCRYPTO 2.3.4.5 to 2.3.4.9).
type standard struct {
	keyBytes                      int
	salt, verifier, verifierValue []byte
}

// standardSpins is how often Excel 2007 hashes a password.
const standardSpins = 50_000

func readStandard(info []byte) (locked, error) {
	size := int(binary.LittleEndian.Uint32(info))
	if size < 32 || size > len(info)-4-72 {
		return nil, errEncryption
	}
	head, verifier := info[4:4+size], info[4+size:]
	if cipherID := binary.LittleEndian.Uint32(head[8:]); cipherID < 0x660e || cipherID > 0x6610 { // AES with 128, 192 or 256 bits
		return nil, errCipher
	}
	s := &standard{keyBytes: int(binary.LittleEndian.Uint32(head[16:]) / 8), salt: verifier[4:20], verifier: verifier[20:36], verifierValue: verifier[40:72]}
	if s.keyBytes != 16 && s.keyBytes != 24 && s.keyBytes != 32 {
		return nil, errCipher
	}
	return s, nil
}

func (s *standard) open(password string, content []byte) ([]byte, error) {
	key, err := s.key(password)
	if err != nil {
		return nil, err
	}
	size, rest, err := packageSize(content)
	if err != nil {
		return nil, err
	}
	out, err := unchained(key, rest)
	if err != nil {
		return nil, err
	}
	return out[:size], nil
}

func (s *standard) key(password string) ([]byte, error) {
	h, err := newHasher("SHA1")
	if err != nil {
		return nil, err
	}
	last := bytes.Clone(h.of(h.spin(s.salt, password, standardSpins), make([]byte, 4)))
	var key []byte
	for _, fill := range []byte{0x36, 0x5c} {
		pad := bytes.Repeat([]byte{fill}, 64)
		for i, b := range last {
			pad[i] ^= b
		}
		key = append(key, h.of(pad)...)
	}
	key = key[:s.keyBytes]
	verifier, err := unchained(key, s.verifier)
	if err != nil {
		return nil, err
	}
	value, err := unchained(key, s.verifierValue)
	if err != nil {
		return nil, err
	}
	if !bytes.HasPrefix(value, h.of(verifier)) {
		return nil, errPassword
	}
	return key, nil
}

// unchained decrypts text with AES, each block by itself.
func unchained(key, text []byte) ([]byte, error) {
	block, err := aes.NewCipher(key)
	if err != nil {
		return nil, errEncryption
	}
	out := make([]byte, len(text))
	for i := 0; i+aes.BlockSize <= len(text); i += aes.BlockSize {
		block.Decrypt(out[i:], text[i:])
	}
	return out, nil
}

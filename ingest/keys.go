package ingest

import "hash/maphash"

// keys finds nodes by a text that each of them bears: a hash table of eight
// bytes a slot, which leaves the texts where they stand. A Go map would hold
// three times as much and copy it whenever it grows.
type keys struct {
	of     func(node int32) string // the text of a node, "" when it has none
	seed   maphash.Seed            // drawn anew each time, so that no file can be made to collide
	slots  []slot                  // a power of two of them, at most three quarters taken
	taken  int
	shared int // texts that several nodes bear
}

// slot holds a node and most of the bits of its text's hash.
type slot struct {
	tag  uint32 // 0 when the slot is free
	node int32
}

// The two lowest bits of a tag.
const (
	slotTaken  = 1
	slotShared = 2
)

// nobody is no node.
const nobody int32 = -1

// newKeys is an empty table with room for so many nodes.
func newKeys(nodes int, of func(node int32) string) *keys {
	size := 64
	for 3*size < 4*nodes {
		size *= 2
	}
	return &keys{of: of, seed: maphash.MakeSeed(), slots: make([]slot, size)}
}

// find is the node that bears a text. met is true and the node nobody when
// several do.
func (k *keys) find(text string) (node int32, met bool) {
	s := k.slot(text, k.tag(text))
	switch {
	case text == "" || s.tag == 0:
		return nobody, false
	case s.tag&slotShared != 0:
		return nobody, true
	}
	return s.node, true
}

// add enters a node, and returns the one that alone bore its text so far;
// nobody when there is none.
func (k *keys) add(node int32) (other int32) {
	text := k.of(node)
	if text == "" {
		return nobody
	}
	tag := k.tag(text)
	s := k.slot(text, tag)
	switch {
	case s.tag == 0:
		*s = slot{tag, node}
		k.grow()
	case s.tag&slotShared == 0 && s.node != node:
		s.tag |= slotShared
		k.shared++
		return s.node
	}
	return nobody
}

func (k *keys) tag(text string) uint32 {
	return uint32(maphash.String(k.seed, text))&^slotShared | slotTaken
}

// slot is the slot that holds a text, or the free one in which it belongs.
func (k *keys) slot(text string, tag uint32) *slot {
	for i := k.first(tag); ; i = (i + 1) % len(k.slots) {
		s := &k.slots[i]
		if s.tag == 0 || s.tag&^slotShared == tag && k.of(s.node) == text {
			return s
		}
	}
}

// first is where the search for a tag begins.
func (k *keys) first(tag uint32) int { return int(tag>>2) & (len(k.slots) - 1) }

// grow counts one more slot as taken and doubles the table when it gets full.
func (k *keys) grow() {
	if k.taken++; 4*k.taken <= 3*len(k.slots) {
		return
	}
	old := k.slots
	k.slots = make([]slot, 2*len(old))
	for _, s := range old {
		if s.tag == 0 {
			continue
		}
		i := k.first(s.tag)
		for k.slots[i].tag != 0 {
			i = (i + 1) % len(k.slots)
		}
		k.slots[i] = s
	}
}

package analysis

// The packs: for whom a Review is. A Review without a Pack is the full one.
const (
	FullPack   = "full"   // for HR: everything
	LeaderPack = "leader" // for the head of a unit: that unit and below
	BoardPack  = "board"  // for the board: no names, no figure about fewer than five people
)

// Pack says for whom a Review is and what it leaves out.
type Pack struct {
	Kind   string       `json:"kind"`           // LeaderPack or BoardPack
	Unit   string       `json:"unit,omitempty"` // of a leader's pack
	Says   string       `json:"says"`           // for titles: "for the board: no names; groups under five hidden"
	Note   string       `json:"note"`           // what a reader must know of it, in a few sentences
	Hidden []HiddenUnit `json:"hidden"`         // units that a board pack does not show, in the order of units
}

// HiddenUnit is a unit that a board pack does not show.
type HiddenUnit struct {
	ID   string `json:"id"` // as Unit.ID
	Kind string `json:"kind"`
	Name string `json:"name"`
	Held bool   `json:"held"` // only because the last pack hid it
}

// Is reports whether the review is the pack of that kind.
func (r *Review) Is(kind string) bool {
	if r.Pack == nil {
		return kind == FullPack
	}
	return r.Pack.Kind == kind
}

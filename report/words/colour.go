package words

// The colours of every output, as "#RRGGBB". Red, amber and green stay apart
// for readers who are colour-blind (the green is a blue), and wherever they are
// used a number or a Symbol stands beside them, for print in black and white.
const (
	Red    = "#B2182B"
	Amber  = "#E8A33D"
	Green  = "#2878AE"
	Grey   = "#BDBDBD"
	Accent = "#1F4E79"
	Ink    = "#222222"
	Muted  = "#666666"
	Rule   = "#D9D9D9" // lines and borders
	Paper  = "#FFFFFF"

	AmberTint  = "#FBE3BF"
	GreenTint  = "#D3E5F3"
	GreyTint   = "#F2F2F2"
	AccentTint = "#E4ECF4"
)

// BandColour is the colour of the readiness band at index i of the model's
// bands: the sooner a candidate is ready, the darker.
func BandColour(i int) string {
	shades := [...]string{"#1F4E79", "#4A7FB0", "#8DB3D5", "#C3D7E9", "#DDDDDD"}
	if i < 0 || i >= len(shades) {
		return shades[len(shades)-1]
	}
	return shades[i]
}

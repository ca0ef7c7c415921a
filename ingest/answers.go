package ingest

// answers remembers whom each text of a column of managers means, so that it is
// looked up once and not for everybody who reports there.
type answers struct {
	find func(text string) whom
	memo []answer // one a number of loader.texts
}

type answer struct {
	whom
	known bool
	top   bool // the text says that there is no manager
}

func (a *answers) to(l *loader, text int32) answer {
	if a.memo == nil {
		a.memo = make([]answer, len(l.texts.list))
	}
	if !a.memo[text].known {
		found := answer{whom: a.find(l.texts.list[text]), known: true}
		found.top = found.node == nobody && topMark(l.texts.list[text])
		a.memo[text] = found
	}
	return a.memo[text]
}

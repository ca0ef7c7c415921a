package ingest

// texts numbers the texts that many rows share, so that the name of a team is
// held once and the id of a manager is looked up once. Number 0 is "".
type texts struct {
	numbers map[string]int32
	list    []string
}

func newTexts() texts { return texts{numbers: map[string]int32{"": 0}, list: []string{""}} }

func (t *texts) number(text string) int32 {
	n, met := t.numbers[text]
	if !met {
		n = int32(len(t.list))
		t.numbers[text] = n
		t.list = append(t.list, text)
	}
	return n
}

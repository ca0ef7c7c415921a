package ingest

import (
	"fmt"
	"slices"
	"strings"
)

// status is what a word of a column such as "Worker Status" says of a person.
type status uint8

const (
	noStatus status = iota // no such word
	present
	gone
	coming
	vacantSeat
)

// statusWords are the words of HR systems for it, as words are compared.
var statusWords = func() map[string]status {
	words := map[string]status{}
	for s, list := range map[status]string{
		present: `active,activeemployee,employed,current,currentemployee,working,filled,occupied,onleave,leave,leaveofabsence,paidleave,unpaidleave,parentalleave,
			maternityleave,maternity,paternityleave,sickleave,medicalleave,longtermsick,sabbatical,furlough,furloughed,suspended,secondment,onsecondment,
			onnotice,noticeperiod,servingnotice,probation,onprobation,fulltime,parttime,permanent,regular,temporary,contract,contractor,fixedterm,intern,
			aktiv,beschäftigt,beurlaubt,elternzeit,mutterschutz,ruhend,freigestellt,inelternzeit,vollzeit,teilzeit,unbefristet,befristet,
			actif,enposte,encongé,congé,cdi,cdd,activo,activa,enlicencia,licencia,ativo,ativa,deférias,afastado,attivo,attiva,inaspettativa,actief,inservice`,
		gone: `terminated,inactive,left,leaver,retired,resigned,deceased,dismissed,departed,exited,separated,former,formeremployee,exemployee,quit,fired,
			laidoff,redundant,notemployed,discharged,leftcompany,noactive,notactive,
			ausgeschieden,ausgetreten,inaktiv,entlassen,pensioniert,verrentet,rentner,verstorben,
			inactif,inactive,sorti,parti,partie,démissionné,démissionnaire,licencié,licenciée,retraité,retraitée,
			inactivo,inactiva,baja,debaja,despedido,despedida,jubilado,jubilada,inativo,inativa,desligado,desligada,demitido,demitida,aposentado,aposentada,
			inattivo,inattiva,cessato,cessata,dimesso,licenziato,pensionato,uitdienst`,
		coming:     `prehire,futurestart,futurehire,notyetstarted,notstarted,offeraccepted,onboarding,preboarding`,
		vacantSeat: `vacant,vacancy,open,unfilled,vakant,unbesetzt`,
	} {
		for _, word := range strings.FieldsFunc(list, func(r rune) bool { return r == ',' || r == '\n' || r == '\t' }) {
			words[foldWord(word)] = s
		}
	}
	return words
}()

// wordOfStatus is what a text of such a column says, also when more follows the
// word: "Inactive - long gone", "Retired (2024)", "Voluntarily Terminated".
func wordOfStatus(text string) status {
	if s := statusWords[foldWord(text)]; s != noStatus {
		return s
	}
	lower := strings.ToLower(text)
	first := strings.FieldsFunc(shortDashes.Replace(text), func(r rune) bool { return strings.ContainsRune("-(:/,;[", r) })
	switch {
	case strings.Contains(lower, "terminated"):
		return gone
	case len(first) > 1:
		return statusWords[foldWord(first[0])]
	}
	return noStatus
}

// forgetOtherStatus takes no column for that of the employment status unless most
// of its values are words of one: the status of an order is none.
func (s *sheet) forgetOtherStatus() {
	for i := range s.columns {
		c := &s.columns[i]
		if c.field != fieldStatus {
			continue
		}
		known, values := 0, s.values(i)
		for _, v := range values {
			if wordOfStatus(cleanText([]byte(v))) != noStatus {
				known++
			}
		}
		if 2*known <= len(values) {
			c.field = noField
		}
	}
}

// status is what the row says; a blank cell says that the person is there.
func (r *rosterReader) status() status {
	b := cell(r.cells, r.sheet.at[fieldStatus])
	if len(b) == 0 || nothing(string(b)) {
		return present
	}
	return wordOfStatus(cleanText(b))
}

// mostStatusWords is how many unknown words are named.
const mostStatusWords = 5

// strangeStatus gathers the words of the status that are not known.
type strangeStatus struct {
	count int
	row   int // of the first
	words []string
}

func (x *strangeStatus) add(word string, row int) {
	if x.count++; x.count == 1 {
		x.row = row
	}
	if len(x.words) < mostStatusWords && !slices.Contains(x.words, word) {
		x.words = append(x.words, word)
	}
}

// tellStatus has one line for the words whose meaning is not known.
func (r *rosterReader) tellStatus() {
	x := &r.strange
	if x.count == 0 {
		return
	}
	r.add(r.sheet.place, Problem{Code: codeStatusUnread, Action: Warn, At: r.address(r.sheet, x.row, r.sheet.at[fieldStatus]), Value: x.words[0],
		Message: fmt.Sprintf("does not say whether the person is still there; %s with such words count as staff: %s", rowsOf(x.count), strings.Join(x.words, ", ")),
		Cure:    "write Active, On Leave or Terminated, or take people who have left out of the export"})
}

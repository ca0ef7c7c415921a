package ingest

import (
	"fmt"
	"time"
)

// Date is a calendar day written as the number yyyymmdd; 0 is "not known".
// Dates compare as numbers and have no time zone.
type Date int32

// NewDate is the day of t.
func NewDate(t time.Time) Date {
	return Date(t.Year()*10000 + int(t.Month())*100 + t.Day())
}

// Time is midnight UTC of the day.
func (d Date) Time() time.Time {
	return time.Date(int(d)/10000, time.Month(int(d)/100%100), int(d)%100, 0, 0, 0, 0, time.UTC)
}

// String is the day as 2006-01-02; "" when not known.
func (d Date) String() string {
	if d == 0 {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02d", int(d)/10000, int(d)/100%100, int(d)%100)
}

// YearsUntil is the time from d to end in years of 365.25 days; 0 when either
// is not known or end comes first.
func (d Date) YearsUntil(end Date) float64 {
	if d == 0 || end <= d {
		return 0
	}
	return end.Time().Sub(d.Time()).Hours() / 24 / 365.25
}

package main

import (
	"fmt"
	"strings"
)

// The name pools. Person n takes given name n and family name 5n, both around
// the circle, so that no pair comes twice (64, 63 and 5 have no common divisor).
var (
	givenNames = strings.Fields(`Adaeze Aino Aleksander Alba Amadou Anouk Arjun Asha Benedikt Bronagh
		Camille Cheng Ciara Daniela Darko Elif Emeka Esther Fatou Finn Gabriela Giorgio Hana Haruto
		Ibrahim Ilse Ioana Jakub Jasmin Joaquín Kaito Katarzyna Kwame Lars Leticia Lwazi Maeve Magnus
		Mehmet Milena Naomi Nikolai Nuno Oksana Olu Paloma Piotr Rafael Rania Ravi Rhys Sana Signe
		Siobhán Sunita Teodora Thabo Tuan Ulrike Vikram Wen Yara Zanele Zofia`)
	familyNames = strings.Fields(`Abara Aldana Amsel Arslan Baptiste Barrowby Bergdahl Bhandari Borowska
		Brannigan Calloway Chukwu Cordeiro Dalgaard Delacroix Dlamini Dragomir Eberhart Eklund Farouk
		Fenwick Ferreira Galanis Ghosh Goodacre Halloran Hatanaka Hoekstra Iwu Jaworski Kaczmar Kallio
		Kipkoech Kowalczuk Lachlan Lindholm Mahlangu Marchetti Mendonça Mokoena Nakamori Ndiaye Novotna
		Oduya Orsini Pacheco Petrosyan Quigley Ramaswamy Rosenlund Sabatini Sandoval Sereda Skov Tanaka
		Thistlewood Toivonen Uribe Vandersteen Wachira Weatherby Xiong Yildirim`)
)

// nameOf is the name of the n-th person who has no story.
func nameOf(n int) string {
	return givenNames[n%len(givenNames)] + " " + familyNames[5*n%len(familyNames)]
}

var plainLetters = strings.NewReplacer("á", "a", "ç", "c", "í", "i", "é", "e", "ã", "a", " ", ".")

// mailOf is the work address of a name.
func mailOf(name string) string {
	return fmt.Sprintf("%s@northwind.example", plainLetters.Replace(strings.ToLower(name)))
}

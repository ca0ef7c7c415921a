package main

// Employee numbers of the people and seats that the stories speak of. Everybody
// else is numbered from firstMember.
const (
	headOfIT             = 101
	seniorDirector       = 104
	cloudDirector        = 107 // the only one ready to be Head of IT
	infraDirector        = 110
	securityDirector     = 113
	applicationsDirector = 117
	formerDirector       = 119 // left in the third quarter

	serverManager      = 128
	cloudManager       = 131
	networkManager     = 133
	workplaceManager   = 136 // joined in the third quarter
	identityManager    = 140
	socManager         = 142
	erpManager         = 145
	developmentManager = 149
	plantManager       = 152
	deskNorthManager   = 158
	deskSouthManager   = 161

	platformLead     = 170
	readyForSecurity = 173
	readyForApps     = 176
	readyArchitect   = 178 // shared by two directors' seats
	readyProject     = 179
	readySystems     = 182
	readyDeveloper   = 185
	readyNetwork     = 188
	identityExpert   = 417 // story 2

	firstMember = 301
	mover       = firstMember + 3*10 // a cloud engineer
	newcomer    = firstMember + 3*46 // joined in the third quarter
	newcomer2   = firstMember + 3*91
	leaver      = firstMember + 3*72 // left in the third quarter

	vacantManufacturing = 9001
	vacantQuality       = 9002
	vacantService       = 9003
	vacantWorkplace     = 9004 // filled in the third quarter
)

const identityTeam = "Identity & Access"

// leaders lists the holders of seats, the vacant seats and the people whom a
// story needs, with their levels as their managers see them.
func leaders() []person {
	staff := append(seatHolders(), managers()...)
	staff = append(staff, successors()...)
	for i := range staff {
		p := &staff[i]
		comeAndGo(p)
		if p.name != "" {
			p.answers = true
			fillIn(p, draw(p.number))
		}
	}
	return staff
}

// lead is the levels of a leader.
func lead(number int, p profile) levels { return leaderLevels(draw(number), p) }

func seatHolders() []person {
	return []person{
		{number: headOfIT, name: "Astrid Falkenrath", title: "Head of IT", team: "Office of the Head of IT",
			department: office, site: leeds, hired: "2011-04-01", inRole: "2017-01-01", yearsIT: 27, leads: 16,
			education: "Master's degree", certificates: "ITIL 4 Managing Professional; CISM (2027-05)",
			retires: "2027-06-30", critical: true, levels: lead(headOfIT, headProfile)},
		{number: seniorDirector, name: "Kofi Brandvold", title: "Senior Director of IT", boss: headOfIT,
			team: "Office of the Head of IT", department: office, site: leeds, hired: "2014-09-01",
			inRole: "2020-07-01", yearsIT: 22, leads: 14, education: "Master's degree", certificates: "PMP (2028-03)",
			risk: "Medium", critical: true, levels: lead(seniorDirector, seniorProfile)},
		{number: infraDirector, name: "Solveig Tanoh", title: "IT Director, Infrastructure", boss: headOfIT,
			team: "Infrastructure Office", department: infra, site: leeds, hired: "2006-02-01", inRole: "2015-10-01",
			yearsIT: 26, leads: 12, education: "Bachelor's degree", certificates: "CCNP (2027-11)",
			risk: "Low", retires: "2029-03-31", critical: true, levels: lead(infraDirector, infraProfile)},
		{number: securityDirector, name: "Tomasz Adeyemi", title: "IT Director, Security & Compliance", boss: headOfIT,
			team: "Compliance & Audit", department: security, site: leeds, hired: "2018-05-14", inRole: "2025-01-01",
			yearsIT: 14, leads: 4, education: "Bachelor's degree", certificates: "CISSP (2028-01); CISM (2027-09)",
			risk: "Low", levels: lead(securityDirector, securityProfile)},
		{number: applicationsDirector, name: "Leila Nakagawa", title: "IT Director, Business Applications", boss: headOfIT,
			team: "Applications Office", department: applications, site: gdansk, hired: "2016-11-01", inRole: "2024-04-01",
			yearsIT: 13, leads: 4, education: "Master's degree", certificates: "SAP Certified Associate; PMP (2027-02)",
			risk: "Low", levels: lead(applicationsDirector, applicationsProfile)},
		{number: formerDirector, name: "Henrik Castellanos", title: "IT Director, Manufacturing Systems", boss: seniorDirector,
			team: "Plant Systems", department: manufacturing, site: porto, hired: "2012-03-01", inRole: "2018-06-01",
			yearsIT: 24, leads: 13, education: "Master's degree", risk: "High", left: "2026-q3", critical: true,
			levels: lead(formerDirector, formerProfile)},
		{number: vacantManufacturing, title: "IT Director, Manufacturing Systems", boss: seniorDirector,
			team: "Plant Systems", department: manufacturing, site: porto, joined: "2026-q3", critical: true},
	}
}

// managers lists the IT Managers.
func managers() []person {
	const bachelor, master = "Bachelor's degree", "Master's degree"
	m := func(number int, name, area string, boss int, team, department, site string, hired int, it, leads int, degree string) person {
		r := draw(number)
		return person{number: number, name: name, title: "IT Manager" + area, boss: boss, team: team,
			department: department, site: site, hired: day(hired, r), inRole: day(max(hired, 2022), r),
			yearsIT: it, leads: leads, education: degree, levels: lead(number, managerProfiles[number])}
	}
	return []person{
		m(serverManager, "Chidi Marlowe", ", Server & Storage", infraDirector, "Server & Storage", infra, leeds, 2012, 18, 4, bachelor),
		m(cloudManager, "Sofia Petrenko-Ruiz", ", Cloud Platform", cloudDirector, "Cloud Platform", infra, leeds, 2017, 13, 4, master),
		m(networkManager, "Owen Takahira", ", Networks", infraDirector, "Networks North", infra, leeds, 2009, 21, 9, bachelor),
		m(workplaceManager, "Amara Lindgren-Bose", ", Workplace", infraDirector, "Workplace Engineering", infra, gdansk, 2026, 11, 4, bachelor),
		m(identityManager, "Dimitri Oyelaran", ", Identity & Access", securityDirector, identityTeam, security, leeds, 2020, 9, 3, bachelor),
		m(socManager, "Yuki Fontanel", ", Security Operations", securityDirector, "Security Operations", security, leeds, 2018, 12, 3, bachelor),
		m(erpManager, "Rosalind Achterberg", "", applicationsDirector, "ERP", applications, gdansk, 2010, 16, 4, master),
		m(developmentManager, "Mateus Vintersen", ", Integration & Data", applicationsDirector, "Integration & Development", applications, gdansk, 2019, 14, 4, master),
		m(plantManager, "Nadia Quispe-Holt", "", vacantManufacturing, "Plant Systems", manufacturing, porto, 2015, 16, 4, bachelor),
		m(deskNorthManager, "Gareth Bielakow", "", seniorDirector, "Service Desk North", service, gdansk, 2021, 8, 3, bachelor),
		m(deskSouthManager, "Beatriz Carvalhosa", "", seniorDirector, "Service Desk South", service, porto, 2020, 9, 2, bachelor),
		{number: vacantQuality, title: "IT Manager", boss: vacantManufacturing, team: "Quality Systems", department: manufacturing, site: porto},
		{number: vacantService, title: "IT Manager, Service Operations", boss: seniorDirector, team: "Service Operations", department: service, site: porto},
		{number: vacantWorkplace, title: "IT Manager, Workplace", boss: infraDirector, team: "Workplace Engineering",
			department: infra, site: gdansk, left: "2026-q3"},
	}
}

// successors lists people without a modelled seat whom a story needs.
func successors() []person {
	return []person{
		{number: cloudDirector, name: "Priya Halvorsen", title: "Director of Cloud Engineering", boss: headOfIT,
			team: "Infrastructure Office", department: infra, site: leeds, hired: "2013-02-01", inRole: "2019-10-01",
			yearsIT: 19, leads: 11, education: "Master's degree", certificates: "CISSP (2027-11); TOGAF",
			risk: "High", successorFor: []int{headOfIT}, levels: lead(cloudDirector, cloudProfile)},
		{number: readyArchitect, name: "Ewa Mutasa-Lind", title: "Enterprise Architect", boss: applicationsDirector,
			team: "Enterprise Architecture", department: office, site: leeds, hired: "2012-09-03", inRole: "2018-01-01",
			yearsIT: 17, leads: 6, education: "Master's degree", certificates: "TOGAF; CISSP (2027-08)",
			risk: "Medium", levels: lead(readyArchitect, readyProfile)},
		{number: platformLead, name: "Tendai Rasmussen", title: "Platform Engineering Lead", boss: infraDirector,
			team: "Infrastructure Office", department: infra, site: leeds, hired: "2016-08-01", inRole: "2021-09-01",
			yearsIT: 14, leads: 6, education: "Bachelor's degree", certificates: "AWS Certified Solutions Architect (2027-12)",
			risk: "Low", successorFor: []int{infraDirector}, levels: lead(platformLead, platformProfile)},
		{number: readyForSecurity, name: "Farah Steinholm", title: "Risk & Compliance Lead", boss: securityDirector,
			team: "Compliance & Audit", department: security, site: leeds, hired: "2015-01-12", inRole: "2020-02-01",
			yearsIT: 15, leads: 7, education: "Master's degree", certificates: "CISSP (2027-04); CISA (2028-02)",
			risk: "Medium", successorFor: []int{securityDirector}, levels: lead(readyForSecurity, readyProfile)},
		{number: readyForApps, name: "Bogdan Whitmore-Diaz", title: "Solution Delivery Lead", boss: applicationsDirector,
			team: "Applications Office", department: applications, site: gdansk, hired: "2013-06-03", inRole: "2019-03-01",
			yearsIT: 16, leads: 8, education: "Master's degree", certificates: "PMP (2028-06)",
			successorFor: []int{applicationsDirector}, levels: lead(readyForApps, readyProfile)},
		{number: readyProject, name: "Lerato Vasquez-Holm", title: "IT Project Manager", boss: seniorDirector,
			team: "Project Office", department: office, site: leeds, hired: "2017-10-02", inRole: "2021-05-01",
			yearsIT: 11, leads: 4, education: "Bachelor's degree", certificates: "PMP (2027-07)",
			successorFor: []int{vacantService}, levels: lead(readyProject, managerToBe)},
		{number: readySystems, name: "Samuel Ortegren", title: "Senior Systems Administrator", boss: serverManager,
			team: "Server & Storage", department: infra, site: leeds, hired: "2014-04-07", inRole: "2019-08-01",
			yearsIT: 13, leads: 3, education: "Bachelor's degree", certificates: "ITIL Foundation",
			risk: "Low", successorFor: []int{serverManager}, levels: lead(readySystems, managerToBe)},
		{number: readyDeveloper, name: "Noor Abernathy-Cruz", title: "Technical Lead", boss: developmentManager,
			team: "Integration & Development", department: applications, site: gdansk, hired: "2016-02-15", inRole: "2020-11-01",
			yearsIT: 12, leads: 3, education: "Master's degree", certificates: "Professional Scrum Master",
			risk: "Medium", levels: lead(readyDeveloper, managerToBe)},
		{number: readyNetwork, name: "Themba Rosenqvist", title: "Network Engineer", boss: networkManager,
			team: "Networks South", department: infra, site: porto, hired: "2011-07-11", inRole: "2017-04-01",
			yearsIT: 16, leads: 2, education: "Bachelor's degree", certificates: "CCNP (2027-02)",
			risk: "Low", levels: lead(readyNetwork, managerToBe)},
		{number: identityExpert, name: "Ines Okafor", title: "Senior Identity Engineer", boss: identityManager,
			team: identityTeam, department: security, site: leeds, hired: "2014-05-05", inRole: "2018-05-01",
			yearsIT: 13, education: "Bachelor's degree", certificates: "CISSP (2026-12)", risk: "Medium",
			levels: memberLevels(draw(identityExpert), "identity", job{level: 5})},
	}
}

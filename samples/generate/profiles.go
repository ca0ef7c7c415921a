package main

// The levels of the people whom the stories need. They are set so that, against
// the models that capgap ships, the stories told in package samples come out.

var headProfile = profile{base: 5, named: map[string]int{
	"networking": 4, "endpoint-management": 4, "service-desk": 4, "backup-recovery": 4,
	"automation-devops": 3, "collaboration-platforms": 4, "asset-management": 4, "observability": 4,
	"network-security": 4, "data-management": 4,
}}

// seniorProfile carries several units well, and has lost touch with technology.
var seniorProfile = profile{base: 4, named: map[string]int{
	"it-strategy": 5, "it-governance": 5, "it-budgeting": 5, "team-leadership": 5, "strategic-leadership": 5,
	"business-partnering": 5, "ethics": 5,
	"cloud-platforms": 2, "cybersecurity": 2, "networking": 2, "automation-devops": 1, "network-security": 2,
	"observability": 2, "endpoint-management": 2, "enterprise-architecture": 2,
}}

// infraProfile has run machines and lines for a working life; plans, money and the
// board are not for them.
var infraProfile = profile{base: 3, named: map[string]int{
	"infrastructure-operations": 5, "networking": 5, "network-security": 4, "backup-recovery": 5,
	"business-continuity": 4, "observability": 4, "incident-response": 5,
	"it-strategy": 1, "it-governance": 2, "innovation": 1, "strategic-leadership": 1, "business-partnering": 2,
	"it-budgeting": 2, "digital-transformation": 1, "organisational-change": 1, "ethics": 2, "it-risk": 2,
	"talent-development": 2, "emotional-intelligence": 2,
}}

// cloudProfile is ready to be Head of IT.
var cloudProfile = profile{base: 4, named: map[string]int{
	"it-strategy": 5, "it-governance": 5, "it-budgeting": 5, "performance-reporting": 5, "cloud-platforms": 5,
	"infrastructure-operations": 5, "strategic-leadership": 5, "enterprise-architecture": 5, "innovation": 5,
	"digital-transformation": 5, "continuous-improvement": 5, "networking": 5, "ethics": 5,
}}

// securityProfile knows security, and leaves money and suppliers to others.
var securityProfile = profile{base: 4, named: map[string]int{
	"cybersecurity": 5, "it-risk": 5, "regulatory-compliance": 5, "data-protection": 5, "incident-response": 5,
	"ethics": 5, "it-budgeting": 2, "vendor-management": 2, "enterprise-applications": 2, "cloud-platforms": 3,
	"it-strategy": 3,
}}

// applicationsProfile knows business and applications, and little of what they run on.
var applicationsProfile = profile{base: 4, named: map[string]int{
	"enterprise-applications": 5, "business-partnering": 5, "project-management": 5, "data-management": 5,
	"stakeholder-management": 5, "cybersecurity": 2, "cloud-platforms": 2, "networking": 2,
	"infrastructure-operations": 2, "network-security": 1, "backup-recovery": 3,
}}

// formerProfile was the senior director's only successor until the third quarter.
var formerProfile = profile{base: 4, named: map[string]int{
	"it-strategy": 4, "cybersecurity": 3, "cloud-platforms": 3, "innovation": 3,
}}

// platformProfile is one competency away from a director's seat.
var platformProfile = profile{base: 4, named: map[string]int{
	"business-partnering": 2, "vendor-management": 3, "talent-development": 3, "it-strategy": 3,
	"strategic-leadership": 3, "cloud-platforms": 5, "infrastructure-operations": 5, "automation-devops": 5,
}}

// readyProfile could take a director's seat tomorrow.
var readyProfile = profile{base: 4, named: map[string]int{"strategic-leadership": 3, "innovation": 3}}

// managerToBe could take a manager's seat tomorrow.
var managerToBe = profile{base: 3, named: map[string]int{
	"project-management": 4, "vendor-management": 4, "communication": 4, "stakeholder-management": 4,
	"problem-solving": 4, "service-management": 4, "infrastructure-operations": 4, "it-budgeting": 3,
	"talent-development": 3, "organisational-change": 4, "incident-response": 4, "team-leadership": 3,
}}

// managerProfiles are the IT Managers: strong in what they run, level 3 in most.
var managerProfiles = map[int]profile{
	serverManager: {3, true, map[string]int{"infrastructure-operations": 5, "backup-recovery": 5,
		"business-continuity": 4, "observability": 4, "team-leadership": 4, "incident-response": 4}},
	cloudManager: {3, true, map[string]int{"cloud-platforms": 5, "automation-devops": 5, "observability": 4,
		"cost-optimisation": 3, "infrastructure-operations": 4, "communication": 4, "problem-solving": 4}},
	networkManager: {3, true, map[string]int{"networking": 5, "network-security": 5, "vendor-management": 4,
		"infrastructure-operations": 4, "it-budgeting": 2,
		"it-strategy": 2, "it-governance": 1, "strategic-leadership": 1, "innovation": 1, "digital-transformation": 1,
		"organisational-change": 2, "talent-development": 2, "emotional-intelligence": 2}},
	workplaceManager: {3, true, map[string]int{"endpoint-management": 5, "collaboration-platforms": 5,
		"service-desk": 4, "asset-management": 4, "customer-focus": 4}},
	identityManager: {3, true, map[string]int{"data-protection": 4, "regulatory-compliance": 4,
		"infrastructure-operations": 2, "it-budgeting": 2, "talent-development": 2}},
	socManager: {3, true, map[string]int{"cybersecurity": 5, "incident-response": 5, "network-security": 4,
		"it-risk": 4, "security-awareness": 5, "service-desk": 2}},
	erpManager: {4, false, map[string]int{"enterprise-applications": 5, "business-partnering": 5,
		"cybersecurity": 3, "networking": 3, "stakeholder-management": 3, "network-security": 2,
		"automation-devops": 3, "strategic-leadership": 3, "innovation": 3, "cloud-platforms": 3}},
	developmentManager: {3, true, map[string]int{"data-management": 5, "automation-devops": 4,
		"digital-transformation": 4, "innovation": 4, "service-desk": 2}},
	plantManager: {3, true, map[string]int{"enterprise-applications": 4, "business-continuity": 4,
		"team-leadership": 4, "continuous-improvement": 4, "cloud-platforms": 2}},
	deskNorthManager: {3, true, map[string]int{"service-desk": 5, "customer-focus": 5, "service-management": 4,
		"endpoint-management": 4, "cybersecurity": 2, "cloud-platforms": 1, "networking": 2, "it-strategy": 1}},
	deskSouthManager: {3, true, map[string]int{"service-desk": 5, "customer-focus": 4, "asset-management": 4,
		"it-budgeting": 2, "cybersecurity": 2, "cloud-platforms": 2, "infrastructure-operations": 2}},
}

package main

// skill is one line of Northwind's questionnaire.
type skill struct{ id, name string }

// catalogue is the questionnaire that Northwind sends out, in its order. The
// generator refers to skills by id; the files show the names.
var catalogue = []skill{
	{"it-strategy", "IT strategy & roadmap"},
	{"business-partnering", "Business partnering"},
	{"it-governance", "IT governance & policy"},
	{"regulatory-compliance", "Compliance & audit"},
	{"it-risk", "IT risk management"},
	{"enterprise-architecture", "Enterprise architecture"},
	{"innovation", "Emerging technology"},
	{"digital-transformation", "Digital transformation"},
	{"performance-reporting", "IT metrics & reporting"},
	{"it-budgeting", "IT budgeting"},
	{"cost-optimisation", "Cost optimisation"},
	{"vendor-management", "Vendor & contract management"},
	{"asset-management", "IT asset management"},
	{"infrastructure-operations", "Infrastructure & systems"},
	{"cloud-platforms", "Cloud platforms"},
	{"networking", "Networking"},
	{"observability", "Monitoring & observability"},
	{"endpoint-management", "Endpoint & device management"},
	{"automation-devops", "Automation & DevOps"},
	{"collaboration-platforms", "Collaboration platforms"},
	{"cybersecurity", "Cybersecurity"},
	{"identity-access", "Identity & access management"},
	{"network-security", "Network security"},
	{"data-protection", "Data protection & privacy"},
	{"security-awareness", "Security awareness"},
	{"incident-response", "Incident response"},
	{"service-management", "IT service management"},
	{"service-desk", "Service desk & user support"},
	{"business-continuity", "Continuity & disaster recovery"},
	{"backup-recovery", "Backup & recovery"},
	{"customer-focus", "Customer focus"},
	{"project-management", "Project & programme management"},
	{"enterprise-applications", "Enterprise applications"},
	{"data-management", "Data management"},
	{"secure-development", "Secure software delivery"},
	{"continuous-improvement", "Continuous improvement"},
	{"mergers-integration", "Merger & carve-out integration"},
	{"strategic-leadership", "Strategic leadership"},
	{"team-leadership", "Team & unit leadership"},
	{"talent-development", "Talent development"},
	{"communication", "Communication"},
	{"stakeholder-management", "Stakeholder management"},
	{"organisational-change", "Leading change"},
	{"decision-making", "Decision-making"},
	{"problem-solving", "Problem-solving"},
	{"adaptability", "Adaptability & resilience"},
	{"ethics", "Ethics & discretion"},
	{"emotional-intelligence", "Emotional intelligence"},
}

// column finds a skill in the catalogue; an unknown id is a slip in the tables
// of this program.
func column(id string) int {
	for i, s := range catalogue {
		if s.id == id {
			return i
		}
	}
	panic("no skill " + id)
}

package main

// discipline is what a trade knows well, and what it touches.
type discipline struct{ core, touches []string }

var disciplines = map[string]discipline{
	"systems": {
		[]string{"infrastructure-operations", "backup-recovery", "observability", "business-continuity"},
		[]string{"cloud-platforms", "networking", "automation-devops", "identity-access", "incident-response", "service-management"}},
	"cloud": {
		[]string{"cloud-platforms", "automation-devops", "observability", "infrastructure-operations"},
		[]string{"networking", "network-security", "cost-optimisation", "enterprise-architecture", "secure-development", "identity-access"}},
	"network": {
		[]string{"networking", "network-security"},
		[]string{"infrastructure-operations", "observability", "cloud-platforms", "incident-response", "vendor-management"}},
	"workplace": {
		[]string{"endpoint-management", "collaboration-platforms", "asset-management"},
		[]string{"identity-access", "automation-devops", "service-desk", "cybersecurity", "data-protection"}},
	"identity": {
		[]string{"identity-access", "data-protection"},
		[]string{"cybersecurity", "automation-devops", "regulatory-compliance", "service-management"}},
	"security": {
		[]string{"cybersecurity", "network-security", "incident-response", "security-awareness"},
		[]string{"it-risk", "identity-access", "data-protection", "observability", "regulatory-compliance"}},
	"compliance": {
		[]string{"regulatory-compliance", "it-risk", "data-protection", "it-governance"},
		[]string{"security-awareness", "cybersecurity", "performance-reporting", "vendor-management"}},
	"applications": {
		[]string{"enterprise-applications", "business-partnering"},
		[]string{"data-management", "project-management", "service-management", "vendor-management", "digital-transformation"}},
	"development": {
		[]string{"automation-devops", "enterprise-applications", "secure-development"},
		[]string{"cloud-platforms", "data-management", "enterprise-architecture", "observability", "innovation"}},
	"data": {
		[]string{"data-management", "performance-reporting"},
		[]string{"data-protection", "backup-recovery", "cloud-platforms", "enterprise-applications", "innovation"}},
	"plant": {
		[]string{"enterprise-applications", "service-desk"},
		[]string{"infrastructure-operations", "data-management", "business-continuity", "continuous-improvement", "vendor-management"}},
	"desk": {
		[]string{"service-desk", "customer-focus"},
		[]string{"endpoint-management", "collaboration-platforms", "service-management", "asset-management", "identity-access"}},
	"service": {
		[]string{"service-management", "asset-management", "business-continuity", "continuous-improvement"},
		[]string{"performance-reporting", "vendor-management", "incident-response", "it-governance", "service-desk"}},
	"architecture": {
		[]string{"enterprise-architecture", "innovation", "cloud-platforms", "enterprise-applications", "digital-transformation"},
		[]string{"it-strategy", "data-management", "networking", "it-governance", "vendor-management", "cost-optimisation"}},
	"projects": {
		[]string{"project-management", "stakeholder-management", "communication", "vendor-management"},
		[]string{"it-budgeting", "business-partnering", "organisational-change", "enterprise-applications", "it-risk"}},
}

// everyday is what everybody is asked about themselves.
var everyday = []string{
	"communication", "customer-focus", "problem-solving", "adaptability", "ethics", "emotional-intelligence",
}

// ceilings make stories 1 and 2 true: nobody's rating, their own included, is
// above these.
var ceilings = map[string]int{
	"mergers-integration": 2,
	"secure-development":  3,
	"identity-access":     3, // but for the one person in identityExpert
}

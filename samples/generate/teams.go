package main

// The sites. Leeds and Gdańsk answer the wide questionnaire of the north, Porto
// uses a list of its own.
const (
	leeds  = "Leeds"
	gdansk = "Gdańsk"
	porto  = "Porto"
)

// The departments.
const (
	office        = "IT Office"
	infra         = "Infrastructure"
	security      = "Security & Compliance"
	applications  = "Business Applications"
	manufacturing = "Manufacturing Systems"
	service       = "Service Delivery"
)

// team is one team: boss is the employee number of the person, or the number of
// the vacant seat, that its members report to.
type team struct {
	name, department, site string
	boss                   int
	discipline             string
	jobs                   []job
}

// job is a number of people with the same title. Level is the typical level in
// the core of the discipline: 2 for juniors, 3, 4 for seniors. All-round people
// answer most of the questionnaire, since they are on a path to a manager's seat.
type job struct {
	title    string
	people   int
	level    int
	allRound bool
}

var teams = []team{
	{"Server & Storage", infra, leeds, serverManager, "systems", []job{
		{"Senior Systems Administrator", 2, 4, true}, {"Systems Administrator", 4, 3, false}, {"Storage Engineer", 2, 3, false}}},
	{"Cloud Platform", infra, leeds, cloudManager, "cloud", []job{
		{"Cloud Engineer", 4, 4, false}, {"DevOps Engineer", 3, 3, false}, {"Infrastructure Engineer", 2, 3, true}}},
	{"Networks North", infra, leeds, networkManager, "network", []job{
		{"Network Engineer", 4, 4, true}, {"Network Technician", 2, 2, false}}},
	{"Networks South", infra, porto, networkManager, "network", []job{
		{"Network Engineer", 3, 3, true}, {"Network Technician", 2, 2, false}}},
	{"Workplace Engineering", infra, gdansk, workplaceManager, "workplace", []job{
		{"Endpoint Engineer", 4, 4, false}, {"Collaboration Engineer", 2, 4, false}, {"Infrastructure Engineer", 1, 3, true}}},
	{"Identity & Access", security, leeds, identityManager, "identity", []job{
		{"Identity Analyst", 3, 2, false}}},
	{"Security Operations", security, leeds, socManager, "security", []job{
		{"Security Engineer", 2, 4, false}, {"Security Analyst", 5, 3, false}}},
	{"Compliance & Audit", security, leeds, securityDirector, "compliance", []job{
		{"Compliance Analyst", 3, 3, false}}},
	{"ERP", applications, gdansk, erpManager, "applications", []job{
		{"ERP Analyst", 5, 3, false}, {"ERP Developer", 3, 3, false}}},
	{"Customer Systems", applications, gdansk, erpManager, "applications", []job{
		{"CRM Analyst", 3, 3, false}, {"Application Support Analyst", 3, 2, false}}},
	{"Integration & Development", applications, gdansk, developmentManager, "development", []job{
		{"Technical Lead", 2, 4, true}, {"Software Developer", 5, 3, false}, {"Integration Developer", 2, 3, false}}},
	{"Data Platform", applications, leeds, developmentManager, "data", []job{
		{"Data Engineer", 3, 4, false}, {"Data Analyst", 3, 3, false}, {"Database Administrator", 2, 4, false}}},
	{"Plant Systems", manufacturing, porto, plantManager, "plant", []job{
		{"MES Engineer", 5, 3, false}, {"Infrastructure Engineer", 1, 3, true}, {"Plant Support Technician", 3, 2, false}}},
	{"Shop-Floor Networks", manufacturing, porto, plantManager, "network", []job{
		{"Network Engineer", 2, 3, true}, {"Automation Technician", 4, 2, false}}},
	{"Quality Systems", manufacturing, porto, vacantQuality, "plant", []job{
		{"LIMS Analyst", 3, 3, false}, {"Application Support Analyst", 3, 2, false}}},
	{"Service Desk North", service, gdansk, deskNorthManager, "desk", []job{
		{"Senior Service Desk Analyst", 2, 4, false}, {"Service Desk Analyst", 6, 3, false}}},
	{"Service Desk South", service, porto, deskSouthManager, "desk", []job{
		{"Senior Service Desk Analyst", 1, 4, false}, {"Service Desk Analyst", 6, 3, false}}},
	{"Service Operations", service, porto, vacantService, "service", []job{
		{"Change Analyst", 3, 4, false}, {"Asset Analyst", 2, 4, false}, {"Continuity Planner", 1, 4, false}}},
	{"Enterprise Architecture", office, leeds, applicationsDirector, "architecture", []job{
		{"Enterprise Architect", 2, 4, true}, {"Solutions Analyst", 2, 3, false}}},
	{"Project Office", office, leeds, seniorDirector, "projects", []job{
		{"IT Project Manager", 3, 4, true}, {"Project Analyst", 2, 3, false}}},
}

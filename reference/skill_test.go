package reference

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

func TestSkillsAsPeopleWriteThem(t *testing.T) {
	m, err := Open("")
	require.NoError(t, err)
	for id, texts := range map[string]string{
		"networking":                "Network|Networks|Networking skills|LAN/WAN/WLAN|Netzwerke|Netwroking|Technical: Networking|Networking (routing, DNS)",
		"cloud-platforms":           "Cloud (AWS/Azure/GCP)|Knowledge of cloud platforms|AWS / Azure|Cloud Computing Skills|[Cloud] AWS",
		"cybersecurity":             "Cyber-security|Cybersecurty|Information Security Mgmt|IT-Sicherheit",
		"service-management":        "ITSM / ITIL|ITIL v4|IT Service Management (ITIL)",
		"project-management":        "Project Mgmt|Programme Mgmt|PRINCE 2|Project and Program Management|Projct management",
		"identity-access":           "Identity & Access Mgmt (IAM)|Active Directory|Identity Management / SSO",
		"infrastructure-operations": "Virtualization|Virtualisation (VMware)|Windows Server 2019|Server management",
		"vendor-management":         "Vendor contract management|Supplier Mgmt|Negotiation skills",
		"enterprise-applications":   "SAP ERP|CRM (Salesforce)",
		"communication":             "Written & verbal communication|Kommunikation|Communication Skills",
	} {
		for text := range strings.SplitSeq(texts, "|") {
			assert.Equal(t, id, m.FindCompetency(text).ID, text)
		}
	}
}

// TestSkillsThatAreNotOurs are near our names, and yet other skills: not one of
// them may be taken for a competency.
func TestSkillsThatAreNotOurs(t *testing.T) {
	m, err := Open("")
	require.NoError(t, err)
	for text := range strings.SplitSeq(`Java|C++|C#|Excel|Accounting|French|Sales|Driving licence|Welding|Photoshop|Data entry|Web design|
		Time management|Physical security|Network marketing|Social networking|Project accounting|Customer billing|Food safety|
		Health and safety management|Risk premium|Food service|Service|Management|Planning|Design|Testing|Data|Risk|Change|Strategy|
		Security guard|Cloud kitchen|Business|IT|Technology|Systems|Software|Programming|Problem|Incident|Vendor|Stakeholder|Access|
		MS Access|Windows 10|macOS|Quality management|Product management|Marketing|Payroll|Office management|Language skills|
		Network & Security|Networking & Security|Cyber Security & Risk|IT Governance & Compliance|Storage & Backup|
		Thread management|Batch management|Charge management|Wiring|Blogging|Reading change|Audio|Stack|
		Memory management|State management|Package management|Version control|Waste management|Fleet management|
		Public relations|Crisis communication|Contract law|Fire safety|Market analysis|Machine operation|Lean manufacturing|
		Process engineering|Test engineering|Structural design|Business writing|Vision care|Supply chain management|
		Security - Physical|Azure DevOps and Cloud|Automation (Jira)|Energy management|Fundraising|Knowledge|Skills|Basic skills|
		Strategic HR|Team sports|Customer data|Data centre cooling|Air traffic control|SOC 1|`, "|") {
		text = strings.TrimSpace(text)
		assert.Empty(t, m.FindCompetency(text).ID, "%q", text)
	}
}

// TestNoTwoCompetenciesCollide bends every shipped spelling in the ways that are
// forgiven: it may be lost, never found as something else.
func TestNoTwoCompetenciesCollide(t *testing.T) {
	m, err := Open("")
	require.NoError(t, err)
	spellings := map[string]string{}
	for _, c := range m.Competencies {
		for _, s := range append([]string{c.ID, c.Name}, c.Aliases...) {
			spellings[s] = c.ID
		}
	}
	for _, tool := range m.Tools {
		spellings[tool.Name] = tool.Competency
	}
	bend := []func(string) string{
		func(s string) string { return s + "s" },
		func(s string) string { return s + " skills" },
		func(s string) string { return "Knowledge of " + s },
		func(s string) string { return s + " (advanced)" },
		func(s string) string { return strings.TrimSuffix(s, "s") },
		func(s string) string { return strings.ReplaceAll(s, " and ", " & ") },
		func(s string) string { return strings.ReplaceAll(s, "-", " ") },
		func(s string) string { return strings.ReplaceAll(s, "isation", "ization") },
		func(s string) string { return strings.ReplaceAll(strings.ToUpper(s), "MANAGEMENT", "MGMT") },
		func(s string) string { return strings.Join(reversed(strings.Fields(s)), " ") },
	}
	lost := 0
	for spelling, id := range spellings {
		for i, b := range bend {
			switch found := m.FindCompetency(b(spelling)).ID; found {
			case id:
			case "":
				lost++
			default:
				t.Errorf("bend %d: %q is %s, not %s", i, b(spelling), found, id)
			}
		}
	}
	assert.Less(t, float64(lost), 0.1*float64(len(spellings)*len(bend)), "most are found")
}

func reversed(words []string) []string {
	for i, j := 0, len(words)-1; i < j; i, j = i+1, j-1 {
		words[i], words[j] = words[j], words[i]
	}
	return words
}

// TestVariantIsDoneAtOnce and does not heed the order of words.
func TestVariantIsDoneAtOnce(t *testing.T) {
	word := rapid.StringMatching(`[a-z]{1,9}(ise|isation|ies|sses|s|ing)?`)
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.SliceOfN(word, 1, 4).Draw(t, "words")
		text := strings.Join(words, " ")
		assert.Equal(t, variant(text), variant(strings.Join(reversed(words), " ")))
	})
}

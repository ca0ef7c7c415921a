// Reads the page as it stands where its scripts do not run. Answers the text of
// each section, and what is missing or of no use. Seats are unfolded first, as a
// reader can without a script.
function () {
  "use strict";
  const faults = [], sections = {}, all = selector => Array.from(document.querySelectorAll(selector));
  if (document.documentElement.classList.contains("scripted")) { faults.push("a script has run"); }
  all("details.seat").forEach(seat => { seat.open = true; });
  const shown = element => element.checkVisibility({ visibilityProperty: true }) && element.getBoundingClientRect().height > 2;
  all("input, select, button, [hidden], [onclick]").filter(shown).forEach(control => faults.push("of no use: " + control.outerHTML.slice(0, 80)));
  all("figure, .key, .chart").filter(shown).forEach(empty => faults.push("an empty figure: " + empty.outerHTML.slice(0, 80)));
  const follows = (a, b) => a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING;
  all(".chart").forEach(chart => {
    const table = Array.from(chart.closest("details.seat, article, section").querySelectorAll("table")).find(table => follows(chart, table));
    if (!table || !shown(table) || table.rows.length < 2) { faults.push("no figures for " + chart.id); }
  });
  all("section").forEach(section => { sections[section.id] = section.innerText; });
  return { faults: faults, sections: sections };
}

// Chooses a unit by its name and types a name; answers what the page says and
// which rows are left, by the names of their tables.
async function (unit, name) {
  "use strict";
  const at = document.getElementById("unit"), find = document.getElementById("find");
  const option = Array.from(at.options).find(option => option.textContent === unit);
  at.value = option ? option.value : "";
  at.dispatchEvent(new Event("change"));
  find.value = name;
  find.dispatchEvent(new Event("input"));
  await new Promise(done => setTimeout(done, 400));
  const rows = Array.from(document.querySelectorAll("[data-in]"));
  const kept = rows.filter(row => !row.hidden);
  return {
    said: document.getElementById("found").textContent,
    all: rows.length,
    kept: kept.map(row => row.dataset.in + ": " + row.textContent),
    place: option ? option.value : "",
  };
}

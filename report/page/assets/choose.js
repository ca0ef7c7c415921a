// Choosing a unit, or finding a person or a seat. Rows say by data-in of which
// units they are; their names stand in bdi elements and where the direction of
// text is left to its letters (dir="auto"). What is about neither is hidden.

var chosen = { unit: "", name: "" };

function each(selector, act, within) {
  Array.prototype.forEach.call((within || document).querySelectorAll(selector), act);
}

function isIn(units) { return !chosen.unit || units.split(" ").indexOf(chosen.unit) >= 0; }

function isNamed(row) {
  if (!chosen.name) { return true; }
  if (row.names === undefined) {
    row.names = "";
    each("bdi, [dir=auto]", function (name) { row.names += name.textContent.toLowerCase() + "\n"; }, row);
  }
  return row.names.indexOf(chosen.name) >= 0;
}

// A table without a row left says so.
function sayNone(table) {
  var none = table.nextElementSibling, any = table.querySelector("tr[data-in]:not([hidden])");
  if (!none) {
    none = document.createElement("p");
    none.className = "note onscreen";
    none.textContent = "None of the rows listed here.";
    table.after(none);
  }
  table.hidden = !any;
  none.hidden = !!any;
}

// Opens what has few hits, and folds it again when nothing is looked for.
function unfold(details, hits) {
  if (chosen.name && hits && hits <= 12 && !details.open) {
    details.open = details.unfolded = true;
  } else if (!(chosen.name && hits) && details.unfolded) {
    details.open = details.unfolded = false;
  }
}

function unfoldHits() {
  each("details.table", function (details) {
    if (details.querySelector("[data-in]")) { unfold(details, details.querySelectorAll("[data-in]:not([hidden])").length); }
  });
  var seats = document.querySelectorAll("details.seat:not([hidden])").length;
  each("details.seat", function (seat) { unfold(seat, seat.hidden || seats > 3 ? 0 : 1); });
}

// The map of a unit beside the organisation is drawn from the table of cells;
// other charts keep the rows of the unit.
var states = ["red", "amber", "green", "grey"];

function cellsOf(unit) {
  var head = document.querySelector('.cells th[data-unit="' + unit + '"]');
  if (!head) { return null; }
  var at = head.cellIndex, rows = [];
  each("tbody tr", function (row) { rows.push({ name: row.cells[0].textContent, cell: row.cells[at] }); }, head.closest("table"));
  return { name: head.textContent, rows: rows };
}

function mapOfUnit(option, first) {
  var columns = [cellsOf("0"), cellsOf(chosen.unit)].filter(Boolean);
  option.xAxis[0].data = columns.map(function (column) { return column.name; });
  option.series.forEach(function (series) { series.data = []; });
  columns.forEach(function (column, x) {
    option.yAxis[0].data.forEach(function (_, y) {
      var row = column.rows[first + y], count = row.cell && /[\d,]+/.exec(row.cell.textContent);
      if (!count) { return; }
      option.series[states.indexOf(row.cell.className.split(" ").pop())].data.push({
        name: column.name + "\n" + row.name + "\n" + row.cell.textContent, value: [x, y, +count[0].replace(",", "")]
      });
    });
  });
}

function rowsOfUnit(option, rows) {
  function kept(_, i) { return isIn(rows[i]); }
  option.yAxis.forEach(function (axis) { axis.data = axis.data.filter(kept); });
  option.series.forEach(function (series) { series.data = series.data.filter(kept); });
}

// In the network the seats of other units, and who could take only those, fade.
function networkOfUnit(option, rows) {
  var nodes = option.series[0].data, lit = rows.map(isIn);
  option.series[0].links.forEach(function (link) {
    if (lit[link.source]) { lit[link.target] = true; } else { link.lineStyle.opacity = 0.08; }
  });
  nodes.forEach(function (node, i) {
    if (!lit[i]) { node.itemStyle.opacity = node.label.opacity = 0.3; }
  });
}

// What is left of a chart once a unit is chosen; false when nothing is.
function limit(option, element) {
  var rows = (element.dataset.rows || "").split("|"), layout = element.dataset.layout;
  if (!chosen.unit) { return true; }
  if (layout === "grid") {
    mapOfUnit(option, +(element.dataset.first || 0));
    return option.xAxis[0].data.length > 1;
  }
  if (element.dataset.rows === undefined) { return true; }
  if (layout === "network") { networkOfUnit(option, rows); } else { rowsOfUnit(option, rows); }
  return rows.some(isIn);
}

// Columns of the tables of cells: the organisation and the unit.
function limitColumns() {
  each(".cells", function (table) {
    var shown = [0], heads = table.tHead.rows[0].cells, any = !chosen.unit;
    for (var i = 1; i < heads.length; i++) {
      if (!chosen.unit || heads[i].dataset.unit === "0" || heads[i].dataset.unit === chosen.unit) { shown.push(i); }
      if (heads[i].dataset.unit === chosen.unit) { any = true; }
    }
    Array.prototype.forEach.call(table.rows, function (row) {
      Array.prototype.forEach.call(row.cells, function (cell, i) { cell.hidden = row.cells.length === heads.length && shown.indexOf(i) < 0; });
    });
    table.closest("details").hidden = !any;
  });
}

// Says what was found, with a way to each section that has it.
function report(found) {
  var status = document.getElementById("found"), unit = document.getElementById("unit"), total = 0;
  status.textContent = "";
  if (!chosen.unit && !chosen.name) { return; }
  if (chosen.unit) { status.append(unit.selectedOptions[0].dataset.says + " The five answers stay those of the organisation. "); }
  each("main > section", function (section) {
    var hits = 0;
    each("[data-in]:not([hidden])", function () { hits++; }, section);
    total += hits;
    if (hits) { found.push([section, hits]); }
  });
  status.append(total ? "In " + total + (total === 1 ? " row: " : " rows: ") : "Nothing here is about this. The workbook lists more.");
  found.forEach(function (part, i) {
    var link = document.createElement("a");
    link.href = "#" + part[0].id;
    link.textContent = part[0].querySelector("h2").textContent + " " + part[1];
    status.append(i ? ", " : "", link);
  });
}

function choose() {
  each("[data-in]", function (row) { row.hidden = !isIn(row.dataset.in) || !isNamed(row); });
  limitColumns();
  unfoldHits();
  each("table", function (table) { if (table.querySelector("tr[data-in]")) { sayNone(table); } });
  report([]);
  document.getElementById("all").hidden = !chosen.unit && !chosen.name;
  drawAll();
}

function offerChoice() {
  var unit = document.getElementById("unit"), find = document.getElementById("find"), all = document.getElementById("all"), later = 0;
  if (!find) { return; } // a page without names has nothing to choose
  function take() {
    var name = find.value.trim().toLowerCase(), at = unit ? unit.value : "";
    clearTimeout(later);
    if (chosen.name === name && chosen.unit === at) { return; }
    chosen = { unit: at, name: name };
    choose();
  }
  if (unit) { unit.addEventListener("change", take); }
  find.addEventListener("input", function () {
    clearTimeout(later);
    later = setTimeout(take, 150);
  });
  all.addEventListener("click", function () {
    find.value = "";
    if (unit) { unit.value = ""; }
    take();
    find.focus();
  });
}

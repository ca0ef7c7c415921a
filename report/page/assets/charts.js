// Draws the charts of the page. Each chart is an element with class "chart" and
// a data element with its options as JSON; nothing in the data is ever run.
// widths.js says how each kind of chart uses its room.

// Options name colours by custom properties of the style sheet, "--accent",
// and only under keys that are about colour, so a name cannot pose as one. On
// paper text is a little smaller.
function painted(node, key, styles) {
  if (typeof node === "string") {
    return /colou?r$/i.test(key) && node.slice(0, 2) === "--" ? styles.getPropertyValue(node).trim() : node;
  }
  if (key === "fontSize" && paper) { return Math.max(9.5, node - 1.5); }
  if (Array.isArray(node)) {
    return node.map(function (item) { return painted(item, key, styles); });
  }
  if (node && typeof node === "object") {
    var copy = {};
    Object.keys(node).forEach(function (k) { copy[k] = painted(node[k], k, styles); });
    return copy;
  }
  return node;
}

// The declared options of a chart, as they came.
function declared(element) {
  return JSON.parse(document.querySelector('script[data-chart="' + element.id + '"]').textContent);
}

// The tooltip is the name of the mark, as text: a template would show "<" as
// "&lt;". Tooltips are never drawn as HTML (renderMode "richText"), but braces
// are markup to the library.
function nameOnly(mark) { return mark.name.replace(/\{/g, "(").replace(/\}/g, ")"); }

// Where a choice leaves nothing to draw, words stand in place of the chart.
function sayNothing(element, anything) {
  var words = element.nextElementSibling;
  if (words.tagName !== "P") {
    words = document.createElement("p");
    words.className = "note onscreen";
    words.textContent = "Nothing to draw for this choice.";
    element.after(words);
  }
  element.hidden = !anything;
  words.hidden = anything;
}

// The width a chart has; 0 where it is folded away, to be drawn when it is opened.
function room(element) {
  return element.closest("details:not([open])") ? 0 : element.parentElement.clientWidth;
}

// The look that all charts of a drawing share.
function look() {
  return { styles: getComputedStyle(root), font: getComputedStyle(document.body).fontFamily };
}

function draw(element, width, shared) {
  var option = declared(element), layout = element.dataset.layout, anything = limit(option, element) && compared(option, element);
  sayNothing(element, anything);
  if (!anything) { return; }
  option = painted(option, "", shared.styles);
  var height = heights[layout](option, width);
  element.style.height = height + "px";
  widths[layout](option, width, height);
  option.textStyle = { fontFamily: shared.font };
  if (option.tooltip.formatter) { option.tooltip.formatter = nameOnly; }
  [].concat(option.series).forEach(function (series) {
    series.progressive = 0;
    series.emphasis = { disabled: true };
  });
  echarts.dispose(element); // a tooltip would outlive new options
  var chart = echarts.init(element, null, { renderer: "svg", width: width, height: height });
  chart.setOption(option);
}

// All rooms are measured before anything is drawn: a drawing in between would
// have the browser lay out the whole page again for each chart.
function drawWithin(part) {
  var charts = Array.from(part.querySelectorAll(".chart")), rooms = charts.map(room), shared = look();
  charts.forEach(function (chart, i) { if (rooms[i]) { draw(chart, rooms[i], shared); } });
}

function drawAll() { drawWithin(document); }

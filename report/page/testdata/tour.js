// What a curious reader does: opens everything, types into every field, points
// at every mark and between them. Answers what stood in the tooltips of each
// chart, and what was wrong.
async function (typed) {
  "use strict";
  const seen = { charts: 0, marks: 0, tips: {}, faults: [] };
  const all = (selector, within) => Array.from((within || document).querySelectorAll(selector));
  const fault = (what, where) => seen.faults.push(what + " in " + (where.id || where.tagName));
  const settle = () => new Promise(done => setTimeout(done, 60));
  const squash = text => text.replace(/\s+/g, "").replace(/\{/g, "(").replace(/\}/g, ")"); // braces are shown as round ones
  window.print = () => {};

  all("details").forEach(fold => { fold.open = true; });
  await settle();

  for (const field of all("input")) {
    for (const value of [typed, ""]) { fill(field, value); await settle(); }
  }
  for (const field of all("select")) {
    const options = all("option", field);
    for (const option of [options[options.length - 1], options[0]]) {
      fill(field, option.value);
      if (field.id === "unit" && option.index) { tour(false); }
    }
  }
  all("button").forEach(button => button.click());
  await settle();
  tour(true);
  window.scrollTo(0, 0);
  await settle(); // whatever fails to load says so only now
  inspect();
  return seen;

  function fill(field, value) {
    field.value = value;
    ["input", "change"].forEach(kind => field.dispatchEvent(new Event(kind, { bubbles: true })));
  }

  function tour(thorough) {
    for (const element of all(".chart").filter(chart => thorough || chart.checkVisibility())) {
      element.scrollIntoView({ block: "center" });
      const chart = echarts.getInstanceByDom(element);
      if (!chart || !element.querySelector("svg")) { fault("nothing drawn", element); continue; }
      seen.charts += thorough;
      look(element, chart, thorough);
    }
  }

  // Every mark of a chart says its name, as it is, and nothing else, whether it
  // is asked for or pointed at. Tooltips are drawn last, at a depth of 60.
  function look(element, chart, thorough) {
    const given = chart.getOption();
    const ours = Boolean(given.tooltip[0].formatter); // else the library adds figures to the name
    const marks = given.series.map(series => series.data || []);
    const names = marks.concat(given.series.map(series => (series.links || []).concat(series.markLine ? series.markLine.data : []))).flat().map(mark => mark && mark.name).filter(Boolean).map(squash);
    const tips = seen.tips[element.id] = [], zr = chart.getZr();
    const shown = () => {
      zr.flush();
      const count = zr.storage.getDisplayList(true).filter(mark => mark.z === 60 && mark.type === "tspan" && mark.style.text).length;
      return count ? all("text", element).slice(-count).map(line => line.textContent).join("\n") : "";
    };
    const check = allowed => {
      const tip = shown(), text = tip.replace(/\s+/g, "");
      if (!tip || tips.includes(tip)) { return; }
      tips.push(tip);
      if (allowed.length && !allowed.some(name => ours ? text === name : text.startsWith(name))) { fault("tooltip “" + tip + "”", element); }
    };
    marks.forEach((data, s) => data.forEach((mark, i) => {
      chart.dispatchAction({ type: "showTip", seriesIndex: s, dataIndex: i });
      seen.marks++;
      check(mark && mark.name ? [squash(mark.name)] : []);
    }));
    if (thorough) { wander(element, () => check(names)); }
    if (!tips.length) { fault("no tooltip", element); }
  }

  // The mouse goes over the whole chart, point by point.
  function wander(element, pause) {
    const box = element.getBoundingClientRect(), columns = 10, rows = 8;
    for (let n = 0; n < columns * rows; n++) {
      const x = box.left + box.width * (n % columns + 0.5) / columns;
      const y = box.top + box.height * (Math.floor(n / columns) + 0.5) / rows;
      const under = document.elementFromPoint(x, y);
      if (!under || !element.contains(under)) { continue; }
      under.dispatchEvent(new MouseEvent("mousemove", { bubbles: true, clientX: x, clientY: y }));
      pause();
    }
  }

  // Nothing stands in the page that a name could have made.
  function inspect() {
    const root = document.documentElement;
    if (window.hit) { fault("a name ran: " + window.hit, root); }
    if (!document.title.startsWith("Skills and succession review")) { fault("title “" + document.title + "”", root); }
    all("img, iframe, object, embed, link, base, form, video, audio, foreignObject, image, svg script, svg a").forEach(made => fault("element " + made.tagName, made.closest("[id]") || root));
    all("svg").filter(made => !made.closest(".chart")).forEach(made => fault("svg outside a chart", made));
    all(".chart *").filter(made => !/^(div|svg|g|path|text|tspan|rect|circle|ellipse|line|polyline|polygon|defs|clippath|filter|fedropshadow|style)$/i.test(made.tagName)).forEach(made => fault("element " + made.tagName, made.closest(".chart")));
    all("*").forEach(made => Array.from(made.attributes).forEach(attribute => {
      if (/^on|^srcdoc$|^formaction$/i.test(attribute.name)) { fault("attribute " + attribute.name, made); }
      if (/^(xlink:)?href$/i.test(attribute.name) && attribute.value[0] !== "#") { fault("address " + attribute.value, made); }
    }));
  }
}

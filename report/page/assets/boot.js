// Draws the charts of the page. Each chart is an element with class "chart" and
// a data element with its options as JSON; nothing in the data is ever run.
(function () {
  "use strict";
  var root = document.documentElement;
  var paper = false; // being printed
  root.classList.add("scripted");

  // Options name colours by custom properties of the style sheet, "--accent",
  // and only under keys that are about colour, so a name cannot pose as one.
  function painted(node, key, styles) {
    if (typeof node === "string") {
      return /colou?r$/i.test(key) && node.slice(0, 2) === "--" ? styles.getPropertyValue(node).trim() : node;
    }
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

  function clamp(low, value, high) { return Math.max(low, Math.min(high, value)); }

  // Breaks a name between words into lines of about so many letters.
  function wrapped(name, letters) {
    var lines = [""];
    name.split(" ").forEach(function (word) {
      var last = lines.length - 1;
      if (lines[last] && lines[last].length + word.length + 1 > letters) { lines.push(word); } else { lines[last] = (lines[last] + " " + word).trim(); }
    });
    return lines.join("\n");
  }

  // On a narrow screen a name stands above its bars and has the whole width.
  var narrow = 520, thin = 14, nameRoom = 26;
  function barsOfRow(option) {
    var stacked = option.series.some(function (s) { return s.stack; });
    return stacked ? thin : thin * option.series.length + 2;
  }
  function namesAbove(option, label, width) {
    option.grid[0].left = 0;
    option.series.forEach(function (s) { s.barWidth = thin; s.barGap = "12%"; });
    label.inside = true;
    label.margin = 0;
    label.width = width - 4;
    label.align = "left";
    label.verticalAlign = "bottom";
    label.padding = [0, 0, barsOfRow(option) / 2 + 3, 0];
    option.yAxis[0].z = 9;
  }

  // A chart whose names stand above its bars is higher.
  function fitHeight(element, option) {
    var layout = element.dataset.layout, high = +element.dataset.height;
    if (layout === "network") {
      high = rowsOf(option.series[0].data) * rowOfNames(option.series[0].data, element.clientWidth);
    } else if (element.clientWidth < narrow && layout === "bars") {
      high = option.yAxis[0].data.length * (barsOfRow(option) + nameRoom) + 8;
    } else if (element.clientWidth < narrow && layout === "panels") {
      high = option.yAxis[0].data.length * (thin + nameRoom) + panelHead;
    } else if (element.clientWidth < narrow && layout === "dots") {
      high = option.yAxis[0].data.length * 32 + 48;
    }
    element.style.height = high + "px";
  }

  // The network has seats on the left and people on the right, row by row; the
  // names of a row may take several lines.
  var panelHead = 64, letter = 6.6, line = 14;
  function rowsOf(nodes) {
    return 1 + Math.max.apply(null, nodes.map(function (n) { return n.y; }));
  }
  function sides(width) {
    return [Math.round(clamp(116, width * 0.38, 320)), Math.round(clamp(104, width * 0.27, 240))];
  }
  function rowOfNames(nodes, width) {
    var side = sides(width), most = 1;
    nodes.forEach(function (n) {
      n.label.formatter = wrapped(n.label.formatter, side[n.x] / letter);
      most = Math.max(most, n.label.formatter.split("\n").length);
    });
    return Math.max(26, most * line + 6);
  }

  // How each kind of chart uses its width, in pixels.
  var layouts = {
    bars: function (option, width) {
      var label = option.yAxis[0].axisLabel;
      option.grid[0].right = 90;
      if (width < narrow) { return namesAbove(option, label, width); }
      label.width = Math.round(clamp(104, width * 0.34, 330));
      option.grid[0].left = label.width + 12;
    },
    panels: function (option, width) {
      var small = width < narrow, count = option.grid.length;
      var names = small ? 0 : Math.round(clamp(104, width * 0.26, 240));
      var each = Math.floor((width - names) / count);
      option.grid.forEach(function (grid, i) {
        var axis = option.yAxis[i];
        grid.left = names + (small ? 0 : 12) + i * each;
        grid.width = each - 46;
        delete grid.right;
        axis.name = wrapped(axis.name, (each - 10) / 6);
        axis.nameTextStyle = { align: "left", verticalAlign: "bottom", color: painted("--muted", "color", getComputedStyle(root)), fontSize: 11, lineHeight: 13 };
        option.series[i].barWidth = thin;
      });
      var label = option.yAxis[0].axisLabel;
      label.width = names;
      if (!small) { return; }
      option.grid.forEach(function (grid, i) { grid.top = panelHead - 8; option.yAxis[i].nameGap = 14; });
      label.inside = true;
      label.margin = 0;
      label.width = width - 4;
      label.align = "left";
      label.verticalAlign = "bottom";
      label.padding = [0, 0, thin / 2 + 3, 0];
      option.yAxis[0].z = 9;
    },
    network: function (option, width, height) {
      var series = option.series[0], side = sides(width), row = height / rowsOf(series.data);
      series.data.forEach(function (n) {
        n.label.width = side[n.x];
        n.y = (n.y + 0.5) * row;
        n.x = n.x ? width - side[1] - 10 : side[0] + 10;
      });
      // Two corners without a mark keep the places of the others in pixels.
      [[0, 0], [width, height]].forEach(function (at, i) {
        series.data.push({ id: "corner-" + i, name: "", x: at[0], y: at[1], symbol: "none", symbolSize: 0, label: { show: false } });
      });
      series.left = series.top = 0;
      series.width = width;
      series.height = height;
    },
    line: function (option) {
      option.series[0].labelLayout = { hideOverlap: true };
      option.series[0].data.forEach(function (point) {
        if (point.label && point.label.align === "left") { point.label.offset = [5, 0]; }
      });
    },
    dots: function (option, width) {
      var label = option.yAxis[0].axisLabel;
      label.width = Math.round(clamp(120, width * 0.36, 260));
      label.fontSize = width < narrow ? 11 : 12;
      label.lineHeight = 13;
      option.yAxis[0].data = option.yAxis[0].data.map(function (name) { return wrapped(name, label.width / letter); });
      option.grid[0].left = label.width + 12;
      option.series[0].boxWidth = [5, 7];
    },
    grid: function (option, width) {
      var names = Math.round(clamp(118, width * 0.45, 200));
      option.yAxis[0].axisLabel.fontSize = width < 400 ? 10 : 11;
      var column = (width - names - 12) / option.xAxis[0].data.length;
      var slant = column > 90 ? 0 : column > 24 ? -60 : -90;
      option.grid[0].right = slant === -60 ? Math.max(2, 74 - column / 2) : 2;
      option.grid[0].left = names + 10;
      option.yAxis[0].axisLabel.width = names;
      option.xAxis[0].axisLabel.rotate = slant;
      option.xAxis[0].axisLabel.width = slant ? 136 : column - 8;
    },
    radar: function (option, width, height) {
      var names = Math.round(clamp(64, width * 0.21, 130));
      option.radar.indicator.forEach(function (axis) { axis.name = wrapped(axis.name, names / 6.3); });
      option.radar.center = ["50%", "50%"];
      option.radar.radius = Math.round(Math.max(60, Math.min(width / 2 - names - 20, height / 2 - 44)));
    }
  };

  // The tooltip is the name of the mark, as text: a template would show "<" as
  // "&lt;". Tooltips are never drawn as HTML (renderMode "richText").
  function nameOnly(mark) { return mark.name; }

  function draw(element) {
    // What is folded away is drawn when it is opened.
    if (!element.clientWidth || element.closest("details:not([open])")) { return; }
    var data = document.querySelector('script[data-chart="' + element.id + '"]');
    var option = painted(JSON.parse(data.textContent), "", getComputedStyle(root));
    fitHeight(element, option);
    layouts[element.dataset.layout](option, element.clientWidth, element.clientHeight);
    option.textStyle = { fontFamily: getComputedStyle(document.body).fontFamily };
    if (option.tooltip.formatter) { option.tooltip.formatter = nameOnly; }
    [].concat(option.series).forEach(function (series) {
      series.progressive = 0;
      series.emphasis = { disabled: true };
    });
    var chart = echarts.getInstanceByDom(element) || echarts.init(element, null, { renderer: "svg" });
    chart.resize();
    chart.setOption(option, { notMerge: true });
  }

  function drawAll() { document.querySelectorAll(".chart").forEach(draw); }

  var waiting = 0;
  function drawSoon() {
    cancelAnimationFrame(waiting);
    waiting = requestAnimationFrame(drawAll);
  }

  function onPaper(is) {
    return function () {
      paper = is;
      root.classList.toggle("paper", paper);
      drawAll();
    };
  }

  // The list of seats can be searched; without this script it is simply a list.
  function search(field) {
    var seats = document.querySelectorAll("details.seat");
    function named(seat, wanted) {
      return Array.prototype.some.call(seat.querySelectorAll("summary, .candidates bdi"), function (name) {
        return name.textContent.toLowerCase().indexOf(wanted) >= 0;
      });
    }
    field.addEventListener("input", function () {
      var wanted = field.value.trim().toLowerCase();
      seats.forEach(function (seat) { seat.hidden = !named(seat, wanted); });
    });
  }

  drawAll();
  document.querySelectorAll("input[type=search]").forEach(search);
  document.addEventListener("toggle", function (event) {
    event.target.querySelectorAll(".chart").forEach(draw);
  }, true);
  window.addEventListener("resize", function () { if (!paper) { drawSoon(); } });
  window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", drawSoon);
  window.addEventListener("beforeprint", onPaper(true));
  window.addEventListener("afterprint", onPaper(false));
})();

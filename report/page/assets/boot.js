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

  // How each kind of chart uses its width, in pixels.
  var layouts = {
    bars: function (option, width) {
      var names = Math.round(clamp(104, width * 0.34, 330));
      option.grid[0].left = names + 12;
      option.grid[0].right = width < 520 ? 64 : 96;
      option.yAxis[0].axisLabel.width = names;
    },
    grid: function (option, width) {
      var names = Math.round(clamp(112, width * 0.36, 200));
      var column = (width - names - 12) / option.xAxis[0].data.length;
      option.grid[0].left = names + 10;
      option.yAxis[0].axisLabel.width = names;
      option.xAxis[0].axisLabel.rotate = column < 90 ? 60 : 0;
      option.xAxis[0].axisLabel.width = column < 90 ? 96 : column - 8;
    },
    radar: function (option, width, height) {
      var names = Math.round(clamp(76, width * 0.22, 130));
      option.radar.axisName.width = names;
      option.radar.center = ["50%", "50%"];
      option.radar.radius = Math.round(Math.max(60, Math.min(width / 2 - names - 12, height / 2 - 44)));
    }
  };

  function draw(element) {
    if (!element.clientWidth) { return; } // folded away; drawn when it is opened
    var data = document.querySelector('script[data-chart="' + element.id + '"]');
    var option = painted(JSON.parse(data.textContent), "", getComputedStyle(root));
    layouts[element.dataset.layout](option, element.clientWidth, element.clientHeight);
    option.textStyle = { fontFamily: getComputedStyle(document.body).fontFamily };
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
    field.addEventListener("input", function () {
      var wanted = field.value.trim().toLowerCase();
      seats.forEach(function (seat) {
        seat.hidden = seat.querySelector("summary").textContent.toLowerCase().indexOf(wanted) < 0;
      });
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

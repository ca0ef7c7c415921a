// How each kind of chart uses its room: its height for a width, then the places
// of names and marks, all in pixels. On paper rows stand closer.

var narrow = 440; // a screen below this width has names above the bars
var thin = 14, nameRoom = 26, panelHead = 64; // bars whose names stand above them
var line = 14; // height of a line of a name

function letter() { return paper ? 5.7 : 6.6; } // width of one, about

function clamp(low, value, high) { return Math.max(low, Math.min(high, value)); }

// How many letters wide a text is; those of East Asia count for two.
function breadth(text) {
  return Array.from(text).reduce(function (sum, letter) { return sum + (letter.codePointAt(0) > 0x2e7f ? 2 : 1); }, 0);
}

// A word in pieces of at most so many letters.
function pieces(word, letters) {
  var parts = [""];
  Array.from(word).forEach(function (letter) {
    if (breadth(parts[parts.length - 1] + letter) > letters) { parts.push(""); }
    parts[parts.length - 1] += letter;
  });
  return parts;
}

// Breaks a name between words, and words that are too long, into lines of about
// so many letters.
function wrapped(name, letters) {
  var lines = [""], most = Math.max(4, letters);
  name.split(" ").forEach(function (word) {
    var last = lines.length - 1;
    if (lines[last] && breadth(lines[last] + " " + word) <= most) {
      lines[last] += " " + word;
    } else {
      lines = lines.concat(pieces(word, most));
    }
  });
  return lines.filter(Boolean).join("\n");
}

function small(width) { return !paper && width < narrow; }

// Keeps so many lines; the tables have the whole name.
function shortened(text, most) {
  var lines = text.split("\n");
  return lines.length > most ? lines.slice(0, most).join("\n") + "…" : text;
}

function linesOf(text) { return text.split("\n").length; }

// On a narrow screen a name stands above its bars and has the whole width.
function barsOfRow(option) {
  var side = option.grid.length === 1 && !option.series[0].stack; // bars side by side
  return side ? thin * option.series.length + 2 : thin;
}
function nameAbove(label, width, bars) {
  label.inside = true;
  label.margin = 0;
  label.width = width - 4;
  label.align = "left";
  label.verticalAlign = "bottom";
  label.padding = [0, 0, bars / 2 + 3, 0];
}

// The network has seats on the left and people on the right, row by row; the
// names of a row may take several lines.
function rowsOf(nodes) {
  return 1 + Math.max.apply(null, nodes.map(function (n) { return n.y; }));
}
function sides(width) {
  return [Math.round(clamp(116, width * (paper ? 0.43 : 0.38), 320)), Math.round(clamp(104, width * 0.27, 240))];
}
function rowOfNames(nodes, width) {
  var side = sides(width), lines = [[], []], most = 1;
  nodes.forEach(function (n) {
    n.label.formatter = shortened(wrapped(n.label.formatter, side[n.x] / letter()), 3);
    lines[n.x][n.y] = linesOf(n.label.formatter);
  });
  lines.forEach(function (column) {
    column.forEach(function (n, i) { most = Math.max(most, (n + (column[i + 1] || 1)) / 2); });
  });
  return Math.max(paper ? 17 : 26, most * (paper ? 12 : line) + 4);
}

// The heat map writes the names of its columns level where they have room,
// slanted otherwise.
function gridOf(option, width) {
  var names = Math.round(clamp(118, width * 0.45, paper ? 176 : 200));
  var columns = option.xAxis[0].data, column = (width - names - 12) / columns.length;
  var level = column > 58;
  if (level) {
    columns = columns.map(function (name) { return shortened(wrapped(name, (column + 2) / (paper ? 4.9 : 5.6)), 3); });
  }
  return {
    names: names, column: column, level: level, columns: columns,
    head: level ? Math.max.apply(null, columns.map(linesOf)) * 13 + 8 : 140
  };
}

// A number too wide for its part of a bar is left out: off the picture.
function onlyWhereItFits(mark) {
  return mark.rect.width < mark.labelRect.width + 3 ? { x: -99, y: -99 } : {};
}

function barsHigh(option, width, head) {
  var names = option.yAxis[0].data.length;
  return small(width) ? names * (barsOfRow(option) + nameRoom) + (option.grid.length > 1 ? panelHead : 8) : names * (paper ? 15 : 27) + head;
}

var heights = {
  bars: function (option, width) { return barsHigh(option, width, 8); },
  panels: function (option, width) { return barsHigh(option, width, 40); },
  dots: function (option, width) { return option.yAxis[0].data.length * (paper ? 15 : small(width) ? 32 : 24) + 48; },
  network: function (option, width) { return rowsOf(option.series[0].data) * rowOfNames(option.series[0].data, width); },
  grid: function (option, width) { return gridOf(option, width).head + option.yAxis[0].data.length * (paper ? 12 : 20) + 2; },
  line: function () { return paper ? 230 : 320; },
  radar: function () { return 350; }
};

var widths = {
  bars: function (option, width) {
    var label = option.yAxis[0].axisLabel;
    option.grid[0].right = 90;
    option.series.forEach(function (s) {
      if (s.label && s.label.position === "inside") { s.labelLayout = onlyWhereItFits; }
    });
    if (small(width)) {
      option.grid[0].left = 0;
      option.series.forEach(function (s) { s.barWidth = thin; s.barGap = "12%"; });
      option.yAxis[0].z = 9;
      nameAbove(label, width, barsOfRow(option));
      return;
    }
    label.width = Math.round(clamp(104, width * 0.34, 330));
    option.grid[0].left = label.width + 12;
  },
  panels: function (option, width) {
    var above = small(width), count = option.grid.length;
    var names = above ? 0 : Math.round(clamp(104, width * 0.26, 240));
    var each = Math.floor((width - names) / count);
    option.grid.forEach(function (grid, i) {
      var axis = option.yAxis[i];
      grid.left = names + (above ? 0 : 12) + i * each;
      grid.width = each - 46;
      delete grid.right;
      axis.name = wrapped(axis.name, (each - 10) / 6);
      axis.nameTextStyle = { align: "left", verticalAlign: "bottom", color: painted("--muted", "color", getComputedStyle(root)), fontSize: 11, lineHeight: 13 };
      option.series[i].barWidth = paper ? 11 : thin;
      if (above) { grid.top = panelHead - 8; axis.nameGap = 14; }
    });
    option.yAxis[0].axisLabel.width = names;
    if (above) {
      option.yAxis[0].z = 9;
      nameAbove(option.yAxis[0].axisLabel, width, thin);
    }
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
    label.lineHeight = 13;
    option.yAxis[0].data = option.yAxis[0].data.map(function (name) { return wrapped(name, label.width / letter()); });
    option.grid[0].left = label.width + 12;
    option.series[0].boxWidth = [5, 7];
  },
  grid: function (option, width) {
    var grid = gridOf(option, width), label = option.xAxis[0].axisLabel;
    var slant = grid.level ? 0 : grid.column > 24 ? -60 : -90;
    option.grid[0].top = grid.head;
    option.grid[0].left = grid.names + 10;
    option.grid[0].right = slant === -60 ? Math.max(2, 74 - grid.column / 2) : 2;
    option.yAxis[0].axisLabel.width = grid.names;
    option.xAxis[0].data = grid.columns;
    label.rotate = slant;
    if (slant) { label.width = 136; } // level names are broken to fit
    label.showMinLabel = label.showMaxLabel = true;
    label.lineHeight = 13;
  },
  radar: function (option, width, height) {
    var names = Math.round(clamp(64, width * 0.21, 130));
    option.radar.indicator.forEach(function (axis) { axis.name = wrapped(axis.name, names / 6.3); });
    option.radar.center = ["50%", "50%"];
    option.radar.radius = Math.round(Math.max(60, Math.min(width / 2 - names - 20, height / 2 - 44)));
  }
};

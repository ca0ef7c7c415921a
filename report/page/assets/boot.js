// Begins: folds what is only wanted on demand, offers the choices, draws, and draws again when the
// page changes its width, its colours or becomes paper.

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

// Without a script the figures stand open in place of the charts.
root.classList.add("scripted");
document.querySelectorAll("details.table[open]").forEach(function (table) { table.open = false; });
offerChoice();
offerCandidates();
drawAll();
document.addEventListener("toggle", function (event) { drawWithin(event.target); }, true);
window.addEventListener("resize", function () { if (!paper) { drawSoon(); } });
window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", drawSoon);
window.addEventListener("beforeprint", onPaper(true));
window.addEventListener("afterprint", onPaper(false));

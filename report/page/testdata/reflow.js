// Answers what is wider than the screen, tables that scroll by themselves aside,
// and what moves.
async function () {
  "use strict";
  const faults = [], all = selector => Array.from(document.querySelectorAll(selector));
  all("details").forEach(fold => { fold.open = true; });
  await new Promise(done => setTimeout(done, 100));
  const width = document.documentElement.clientWidth;
  const named = element => element.tagName + (element.id ? "#" + element.id : "") + "." + element.className;
  if (document.documentElement.scrollWidth > width) {
    all("body *").filter(element => !element.closest(".scroll, .unseen, .skip") && element.getBoundingClientRect().right > width + 1)
      .slice(0, 5).forEach(element => faults.push("too wide: " + named(element)));
    faults.push("the page is " + document.documentElement.scrollWidth + " wide");
  }
  all("body *").forEach(element => {
    const style = getComputedStyle(element), scrolls = /auto|scroll/.test(style.overflowX);
    if (scrolls && !element.classList.contains("scroll")) { faults.push("scrolls: " + named(element)); }
    if (scrolls && !element.querySelector("table")) { faults.push("no table: " + named(element)); }
    if (parseFloat(style.transitionDuration) || parseFloat(style.animationDuration)) { faults.push("moves: " + named(element)); }
  });
  return faults;
}

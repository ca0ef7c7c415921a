// Keeps where the keyboard stops, and answers which controls there are.
function () {
  "use strict";
  const named = element => element.tagName + " " + (element.getAttribute("aria-label") || element.id || element.textContent || "").trim().slice(0, 40);
  window.stops = [];
  document.addEventListener("focusin", event => {
    const element = event.target, box = element.getBoundingClientRect(), style = getComputedStyle(element);
    const shown = box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
    const marked = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1;
    window.stops.push(named(element) + (shown ? "" : ", out of sight") + (marked ? "" : ", not marked"));
  });
  return Array.from(document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']"))
    .filter(element => !element.disabled && element.checkVisibility({ visibilityProperty: true })).map(named);
}

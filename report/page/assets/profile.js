// The radar of a seat can show any of its listed candidates: the declared options
// are those of one, and a data element has the levels of all.

function compared(option, element) {
  var seat = element.closest(".seat"), pick = seat && seat.querySelector(".compare select");
  if (!pick) { return true; }
  var data = JSON.parse(seat.querySelector("script.others").textContent), other = data.people[pick.selectedIndex];
  var names = element.parentElement.querySelectorAll(".key bdi");
  names[names.length - 1].textContent = other.name;
  function drawn(levels) { return other.draw.map(function (i) { return levels[i]; }); }
  option.radar.indicator = other.draw.map(function (i) { return { name: data.axes[i], max: 5 }; });
  [data.required, data.holder, other.levels].filter(Boolean).forEach(function (levels, i) {
    option.series[i].data[0].value = drawn(levels);
  });
  option.series[option.series.length - 1].data[0].name = other.name;
  return other.draw.length > 2;
}

function offerCandidates() {
  each(".compare select", function (pick) {
    pick.addEventListener("change", function () { drawWithin(pick.closest(".profile")); });
  });
}

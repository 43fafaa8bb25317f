// A small bar chart.

const SVG = "http://www.w3.org/2000/svg";
const HEIGHT = 60;
const STEP = 10;
const BAR = 7;

/** Draws a bar for each value, with the failed part at the bottom. `words` is the text alternative for screen readers. */
export function drawBars(svg, values, words, failed = []) {
  const highest = Math.max(1, ...values);
  svg.setAttribute("viewBox", `0 0 ${values.length * STEP} ${HEIGHT}`);
  svg.setAttribute("aria-label", words);
  const heightOf = value => Math.max(1.5, (value / highest) * HEIGHT);
  const bars = values.map((value, index) => bar(index, heightOf(value), value > 0 ? "filled" : "empty"));
  const marks = failed.map((value, index) => value > 0 && bar(index, heightOf(value), "marked"));
  svg.replaceChildren(...bars, ...marks.filter(Boolean));
}

function bar(index, height, kind) {
  const rect = document.createElementNS(SVG, "rect");
  rect.setAttribute("x", index * STEP);
  rect.setAttribute("y", HEIGHT - height);
  rect.setAttribute("width", BAR);
  rect.setAttribute("height", height);
  rect.setAttribute("rx", 1.5);
  rect.classList.add(kind);
  return rect;
}

// A small bar chart.

const SVG = "http://www.w3.org/2000/svg";
const HEIGHT = 60;
const STEP = 10;
const BAR = 7;

/** Draws a bar for each value; `words` say the same to those who do not see it. */
export function drawBars(svg, values, words) {
  const highest = Math.max(1, ...values);
  svg.setAttribute("viewBox", `0 0 ${values.length * STEP} ${HEIGHT}`);
  svg.setAttribute("aria-label", words);
  svg.replaceChildren(...values.map((value, index) => bar(index, Math.max(1.5, (value / highest) * HEIGHT), value > 0)));
}

function bar(index, height, filled) {
  const rect = document.createElementNS(SVG, "rect");
  rect.setAttribute("x", index * STEP);
  rect.setAttribute("y", HEIGHT - height);
  rect.setAttribute("width", BAR);
  rect.setAttribute("height", height);
  rect.setAttribute("rx", 1.5);
  rect.classList.toggle("filled", filled);
  return rect;
}

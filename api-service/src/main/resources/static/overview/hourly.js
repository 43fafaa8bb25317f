// The attempts of the last day, by the hour.

import { setText } from "../page/elements.js";
import { say } from "../words/words.js";
import { drawBars } from "./chart.js";

export function showHourly(card, hours) {
  const counts = hours.map(({ succeeded, failed }) => succeeded + failed);
  const failures = hours.map(({ failed }) => failed);
  const words = say("hourly.words", {
    n: sum(counts),
    failed: sum(failures),
    most: Math.max(...counts),
  });
  setText(card.querySelector(".words"), words);
  drawBars(card.querySelector("svg"), counts, words, failures);
}

const sum = numbers => numbers.reduce((all, each) => all + each, 0);

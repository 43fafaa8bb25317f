// How many photos have which status.

import { icon } from "../page/elements.js";
import { say, sayNumber } from "../words/words.js";

const STATUSES = ["pending", "processing", "complete", "failed"];

/** Shows a number for each status, and their shares as one bar. `linkOf(status)` is the address of the list of these photos. */
export function showCounts(tiles, shares, summary, linkOf) {
  tiles.replaceChildren(...STATUSES.map(status => tile(status, summary[status], linkOf(status))));
  shares.replaceChildren(...STATUSES.filter(status => summary[status] > 0).map(status => share(status, summary)));
}

function tile(status, count, address) {
  const item = document.createElement("li");
  const link = document.createElement("a");
  const number = document.createElement("strong");
  const words = document.createElement("span");
  link.href = address;
  number.textContent = sayNumber(count);
  words.className = "status";
  words.dataset.state = status;
  words.append(icon(status), say(`status.${status}`));
  link.append(number, words);
  item.append(link);
  return item;
}

function share(status, summary) {
  const part = document.createElement("span");
  part.dataset.state = status;
  part.style.flexGrow = summary[status];
  return part;
}

// The worker processes.

import { setText } from "../page/elements.js";
import { say, sayDuration } from "../words/words.js";

/** `workers` is null if Temporal did not answer. */
export function showWorkers(card, workers, now) {
  setText(
    card.querySelector(".words"),
    workers ? say("workers.seen", { n: workers.length }) : say("workers.unknown"),
  );
  card.querySelector("ul").replaceChildren(...(workers ?? []).map(worker => row(worker, now)));
}

function row({ name, last_seen_at: seen }, now) {
  const item = document.createElement("li");
  item.textContent = say("workers.last_seen", { name, duration: sayDuration(Math.max(0, now - Date.parse(seen))) });
  return item;
}

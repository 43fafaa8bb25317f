// The failed photos, grouped by reason.

import { clone, onClick } from "../page/elements.js";
import { say } from "../words/words.js";

/** Shows a row for each reason; `retry(error)` retries the photos that failed for it. */
export function showFailures(list, template, failures, retry) {
  const focused = list.contains(document.activeElement) && document.activeElement.closest("li").dataset.error;
  const rows = failures.map(({ error, photos: n }) => {
    const row = clone(template);
    row.dataset.error = error;
    row.querySelector(".error").textContent = error;
    row.querySelector(".count").textContent = say("overview.photos", { n });
    const button = row.querySelector("button");
    button.setAttribute("aria-label", say("overview.retry_of", { n, error }));
    onClick(button, () => retry(error));
    return row;
  });
  list.replaceChildren(...rows);
  rows.find(row => row.dataset.error === focused)?.querySelector("button").focus();
}

// A photo's status as icon and word.

import { icon } from "../page/elements.js";
import { say } from "../words/words.js";

/** The statuses of the contract, and "retrying": between a failed attempt and the next one. */
export const stateOf = photo =>
  photo.thumbnail_status === "processing" && photo.next_attempt_at ? "retrying" : photo.thumbnail_status;

export const unfinished = photo => ["pending", "processing"].includes(photo.thumbnail_status);

export function showStatus(element, state) {
  if (element.dataset.state !== state) {
    element.dataset.state = state;
    element.replaceChildren(icon(state), say(`status.${state}`));
  }
}

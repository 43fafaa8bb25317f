// The card of one photo.

import { clone, onClick, setText } from "../page/elements.js";
import { say, sayTime } from "../words/words.js";
import { showPicture } from "./picture.js";
import { showStatus, stateOf } from "./status.js";

/** An empty card. `actions` of its buttons: `{ open(id), retry(id), remove(id) }`; each may return a promise. */
export function newCard(template, id, actions) {
  const card = clone(template);
  card.dataset.id = id;
  onClick(card.querySelector(".picture"), () => actions.open(id));
  onClick(card.querySelector(".retry"), () => actions.retry(id));
  onClick(card.querySelector(".delete"), () => actions.remove(id));
  return card;
}

export function renderCard(card, photo) {
  const part = name => card.querySelector(`.${name}`);
  const name = photo.file_name;
  card.dataset.state = photo.thumbnail_status;
  showPicture(part("picture").querySelector("img"), photo);
  part("picture").setAttribute("aria-label", say("photo.open", { name }));
  part("name").textContent = name;
  part("name").title = name;
  part("name").href = `#/photos/${photo.id}`;
  showStatus(part("status"), stateOf(photo));
  setText(part("error"), photo.thumbnail_error);
  setText(part("attempts"), attempts(photo));
  part("retry").hidden = photo.thumbnail_status !== "failed";
  part("retry").setAttribute("aria-label", say("photo.retry_of", { name }));
  part("delete").setAttribute("aria-label", say("photo.delete_of", { name }));
}

function attempts({ thumbnail_attempts: n, thumbnail_error: error, next_attempt_at: next }) {
  if (!error) {
    return null;
  }
  return next ? say("photo.next_attempt", { n, time: sayTime(next) }) : say("photo.attempts", { n });
}

// The view of one photo: its facts, its attempts, and its actions.

import { byId, onClick, setText } from "../page/elements.js";
import { attempt, inBackground } from "../page/problems.js";
import { showPicture } from "../photos/picture.js";
import { showStatus, stateOf, unfinished } from "../photos/status.js";
import { getAttempts, getPhoto } from "../service/api.js";
import { place } from "../service/place.js";
import { say, sayBytes, sayTime } from "../words/words.js";
import { regenerate } from "./regenerate.js";
import { share } from "./share.js";
import { Timeline } from "./timeline.js";

const REFRESH_MS = 3000;

export class PhotoView {
  element = byId("photo-view");
  title = byId("photo-name");

  #store;
  #id = null;
  #photo = null;
  #timeline = new Timeline(this.#part("timeline"), byId("attempt-template"));
  #refreshing = null;

  /** `actions`: `retry(id)`, `remove(photo)`. */
  constructor(store, actions) {
    this.#store = store;
    store.addEventListener("put", ({ detail: photo }) => photo.id === this.#id && inBackground(() => this.#refresh(photo)));
    store.addEventListener("gone", ({ detail: id }) => id === this.#id && (location.hash = "#/"));
    onClick(this.#part("share"), () => attempt(() => share(this.#part("shared"), this.#id)));
    onClick(this.#part("retry"), () => actions.retry(this.#id));
    onClick(this.#part("regenerate"), () => attempt(() => regenerate(this.#photo)));
    onClick(this.#part("delete"), () => actions.remove(this.#photo));
  }

  async enter(id) {
    this.#id = id;
    this.element.dataset.empty = "";
    this.#part("shared").hidden = true;
    await attempt(() => this.#refresh(this.#store.get(id)));
    if (this.#photo) {
      this.title.focus();
    }
  }

  leave() {
    clearTimeout(this.#refreshing);
    this.#id = null;
    this.#photo = null;
    this.#timeline.clear();
    document.title = say("page.title");
  }

  /** Shows what the page knows of the photo at once, then its current state and its attempts. */
  async #refresh(known) {
    const id = this.#id;
    clearTimeout(this.#refreshing);
    if (known) {
      this.#show(known);
    }
    const [photo, { attempts }] = await Promise.all([getPhoto(id), getAttempts(id)]);
    if (id !== this.#id) {
      return; // the user has opened another view meanwhile
    }
    this.#show(photo);
    this.#timeline.show(attempts, photo.next_attempt_at);
    this.#part("never").hidden = attempts.length > 0;
    if (unfinished(photo)) {
      clearTimeout(this.#refreshing);
      this.#refreshing = setTimeout(() => inBackground(() => this.#refresh()), REFRESH_MS);
    }
  }

  #show(photo) {
    const name = photo.file_name;
    this.#photo = photo;
    delete this.element.dataset.empty;
    document.title = say("page.title_of", { name });
    byId("photo-name").textContent = name;
    showPicture(this.#part("portrait"), photo);
    this.#part("portrait").sizes = "(max-width: 48rem) 100vw, 50vw";
    this.#part("portrait").alt = name;
    showStatus(this.#part("status"), stateOf(photo));
    setText(this.#part("error"), photo.thumbnail_error);
    this.#part("retry").hidden = photo.thumbnail_status !== "failed";
    this.#part("share").hidden = photo.thumbnail_status !== "complete";
    this.#part("regenerate").hidden = photo.thumbnail_status !== "complete";
    this.#part("original").href = photo.original_url;
    this.#part("workflow").href = photo.workflow_url;
    this.#showFacts(photo);
  }

  #showFacts(photo) {
    const { width, height } = photo;
    this.#part("size").textContent = say("facts.size_value", { width, height, bytes: sayBytes(photo.byte_size) });
    this.#part("kind").textContent = photo.content_type.replace("image/", "").toUpperCase();
    this.#part("uploaded").textContent = sayTime(photo.created_at);
    this.element.querySelectorAll(".twin").forEach(part => (part.hidden = !photo.duplicate_of));
    this.#part("earlier-photo").href = `#/photos/${photo.duplicate_of}`;
    const type = photo.photo_type;
    const id = photo[`${type}_id`];
    const owner = this.#part("belongs");
    owner.textContent = say(`filter.this_${type}`, { id: id.slice(0, 8) });
    owner.href = `?${new URLSearchParams({ workspace: place.workspace, [type]: id, of: "owner" })}`;
  }

  #part(name) {
    return this.element.querySelector(`.${name}`);
  }
}

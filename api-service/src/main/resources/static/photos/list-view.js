// The view with the list of photos: its content, its pages, and the line below it.

import { Lightbox } from "../lightbox/lightbox.js";
import { byId } from "../page/elements.js";
import { attempt, inBackground } from "../page/problems.js";
import { say } from "../words/words.js";
import { loadNear } from "./endless.js";
import { Filter } from "./filter.js";
import { Grid } from "./grid.js";
import { Pages } from "./pages.js";

export class ListView {
  element = byId("list-view");
  title = byId("photos-title");

  #pages;
  #filter;
  #grid;
  #lightbox;
  #checkEnd;

  /** `actions`: `retry(id)`, `remove(photo)`. */
  constructor(store, actions) {
    this.#pages = new Pages(store);
    this.#filter = new Filter(byId("filter"), () => this.#changeFilter());
    this.#grid = new Grid(byId("photos"), byId("photo-template"), store, photo => this.#filter.accepts(photo), {
      open: id => this.#open(store.get(id)),
      retry: actions.retry,
      remove: id => actions.remove(store.get(id)),
    });
    this.#lightbox = new Lightbox(byId("lightbox"), {
      photos: () => this.#grid.photos.filter(photo => photo.large_thumbnail_url),
      onNearEnd: () => this.#loadMore(),
      onClosed: id => this.#grid.focus(id),
    });
    this.#checkEnd = loadNear(byId("more").parentElement, () => this.#loadMore());
    byId("more").addEventListener("click", () => this.#loadMore());
    store.addEventListener("put", () => this.#showEnd());
    store.addEventListener("remove", () => {
      this.#lightbox.update();
      this.#showEnd();
    });
  }

  get isLoaded() {
    return this.#pages.isLoaded;
  }

  /** Loads the list, or loads it again. */
  load() {
    return inBackground(async () => {
      await (this.isLoaded ? this.#pages.reload() : this.#pages.open(this.#filter.query));
      this.#showEnd();
      this.#checkEnd();
    });
  }

  /** Gives the focus to the photo that was open. */
  enter(_, left) {
    if (left && !(left.id && this.#grid.focus(left.id))) {
      this.title.focus({ preventScroll: true });
    }
  }

  leave() {
    this.#lightbox.close();
  }

  #open(photo) {
    if (photo.large_thumbnail_url) {
      this.#lightbox.open(photo.id);
    } else {
      location.hash = `#/photos/${photo.id}`;
    }
  }

  #changeFilter() {
    this.#grid.update();
    return attempt(async () => {
      await this.#pages.open(this.#filter.query);
      this.#showEnd();
      this.#checkEnd();
    });
  }

  #loadMore() {
    return inBackground(async () => {
      if (await this.#pages.more()) {
        this.#checkEnd();
      }
    });
  }

  #showEnd() {
    const none = this.#filter.isActive ? "photos.none_match" : "photos.none";
    byId("empty").hidden = this.#grid.size > 0 || !this.isLoaded;
    byId("empty").querySelector(".words").textContent = say(none);
    byId("empty").querySelector(".hint").textContent = say(`${none}_hint`);
    byId("more").hidden = !this.#pages.hasMore;
  }
}

// The list of photos: what is in it, how it grows, and what stands below.

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
  #lookForMore;

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
    this.#lookForMore = loadNear(byId("more").parentElement, () => this.#loadMore());
    byId("more").addEventListener("click", () => this.#loadMore());
    store.addEventListener("put", () => this.#showEnd());
    store.addEventListener("remove", () => {
      this.#lightbox.update();
      this.#showEnd();
    });
  }

  get loaded() {
    return this.#pages.loaded;
  }

  /** Loads the list, or loads it again. */
  load() {
    return inBackground(async () => {
      await (this.loaded ? this.#pages.reload() : this.#pages.open(this.#filter.query));
      this.#showEnd();
      this.#lookForMore();
    });
  }

  /** Gives the focus to the photo that was looked at. */
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
      this.#lookForMore();
    });
  }

  #loadMore() {
    return inBackground(async () => {
      if (await this.#pages.more()) {
        this.#lookForMore();
      }
    });
  }

  #showEnd() {
    const none = this.#filter.active ? "photos.none_match" : "photos.none";
    byId("empty").hidden = this.#grid.size > 0 || !this.loaded;
    byId("empty").querySelector(".words").textContent = say(none);
    byId("empty").querySelector(".hint").textContent = say(`${none}_hint`);
    byId("more").hidden = !this.#pages.hasMore;
  }
}

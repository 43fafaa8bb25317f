// The pages of the service's list that the user has scrolled to.

import { listPhotos } from "../service/api.js";

const PAGE = 24;
const MAX_PAGE = 200;

export class Pages {
  #store;
  #query = {};
  #cursor = null;
  #opened = 0;
  #loading = null;

  constructor(store) {
    this.#store = store;
  }

  get hasMore() {
    return this.#cursor !== null;
  }

  /** Whether the first answer has arrived. */
  isLoaded = false;

  /** Loads a list from its beginning; `query` filters, as the service does. */
  open(query) {
    this.#query = query;
    return this.#load(PAGE);
  }

  /** Loads the visible photos again, because changes may have been missed. */
  reload() {
    return this.#load(Math.max(PAGE, this.#store.size));
  }

  /** Loads the next page, unless that is under way. Returns whether there was one. */
  more() {
    this.#loading ??= this.#loadMore().finally(() => (this.#loading = null));
    return this.#loading;
  }

  /** Loads the first `count` photos, and forgets those that are not among them. */
  async #load(count) {
    const opened = ++this.#opened;
    const before = this.#store.ids();
    const photos = [];
    let cursor = null;
    do {
      const limit = Math.min(MAX_PAGE, count - photos.length);
      const page = await listPhotos({ ...this.#query, limit, ...(cursor && { cursor }) });
      if (opened !== this.#opened) {
        return; // the user has opened another list meanwhile
      }
      photos.push(...page.photos);
      cursor = page.next_cursor;
    } while (cursor !== null && photos.length < count);
    const listed = new Set(photos.map(photo => photo.id));
    before.filter(id => !listed.has(id)).forEach(id => this.#store.forget(id));
    this.#add({ photos, next_cursor: cursor });
  }

  async #loadMore() {
    const opened = this.#opened;
    if (!this.hasMore) {
      return false;
    }
    const page = await listPhotos({ ...this.#query, cursor: this.#cursor, limit: PAGE });
    if (opened !== this.#opened) {
      return false; // the user has opened another list meanwhile
    }
    this.#add(page);
    return true;
  }

  #add({ photos, next_cursor: cursor }) {
    this.#cursor = cursor;
    this.isLoaded = true;
    photos.forEach(photo => this.#store.put(photo));
  }
}

// The service's list of photos, as far as the user has scrolled.

import { listPhotos } from "../service/api.js";

const PAGE = 24;
const LARGEST_PAGE = 200;

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

  /** Whether there was an answer yet. */
  loaded = false;

  /** Loads a list from its beginning; `query` filters, as the service does. */
  open(query) {
    this.#query = query;
    return this.#load(PAGE);
  }

  /** Loads what is shown again, since something may have been missed. */
  reload() {
    return this.#load(Math.max(PAGE, this.#store.size));
  }

  /** Loads the next page, once at a time; answers with whether there was one. */
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
      const limit = Math.min(LARGEST_PAGE, count - photos.length);
      const page = await listPhotos({ ...this.#query, limit, ...(cursor && { cursor }) });
      if (opened !== this.#opened) {
        return; // the user looks at another list by now
      }
      photos.push(...page.photos);
      cursor = page.next_cursor;
    } while (cursor !== null && photos.length < count);
    const listed = new Set(photos.map(photo => photo.id));
    before.filter(id => !listed.has(id)).forEach(id => this.#store.forget(id));
    this.#take({ photos, next_cursor: cursor });
  }

  async #loadMore() {
    const opened = this.#opened;
    if (!this.hasMore) {
      return false;
    }
    const page = await listPhotos({ ...this.#query, cursor: this.#cursor, limit: PAGE });
    if (opened !== this.#opened) {
      return false; // the user looks at another list by now
    }
    this.#take(page);
    return true;
  }

  #take({ photos, next_cursor: cursor }) {
    this.#cursor = cursor;
    this.loaded = true;
    photos.forEach(photo => this.#store.put(photo));
  }
}

// Keeps the list up to date: with the service's events, with what other tabs do, and after sleep.

import { byId, setText } from "../page/elements.js";
import { inBackground } from "../page/problems.js";
import { say } from "../words/words.js";
import { EVENTS, News } from "./news.js";
import { Tabs } from "./tabs.js";
import { watchSleep } from "./wake.js";

/** A stream that is back at once is not worth a word. */
const LOST_FOR_MS = 1000;
export class Live {
  #store;
  #load;
  #tabs;
  #banner = null;

  /** `load()` loads the list (again); it is called first when events are followed, or they would be missed between. */
  constructor(store, load) {
    const news = new News(store);
    this.#store = store;
    this.#load = load;
    this.#tabs = new Tabs({
      onState: state => this.#showState(state),
      onJoined: load,
      onEvent: event => inBackground(() => this.#onEvent(news, event)),
      onNews: change => this.#apply(change),
    });
    watchSleep({ onWake: () => this.#tabs.wake(), onReturn: load });
  }

  put(photo) {
    this.#change({ put: photo });
  }

  remove(photo) {
    this.#change({ removed: photo.id });
  }

  restore(photo) {
    this.#change({ restored: photo });
  }

  /** Here and in the other tabs. */
  #change(change) {
    this.#apply(change);
    this.#tabs.tell(change);
  }

  #apply({ put, removed, restored }) {
    if (put) {
      this.#store.put(put);
    } else if (removed) {
      this.#store.remove(removed);
    } else {
      this.#store.restore(restored);
    }
  }

  #onEvent(news, { type, data }) {
    const method = EVENTS[type];
    return method ? news[method](data) : this.#load(); // stream.reset
  }

  #showState(state) {
    byId("connection").dataset.state = state;
    byId("connection").textContent = say(`live.${state}`);
    clearTimeout(this.#banner);
    if (state === "lost") {
      this.#banner = setTimeout(() => setText(byId("banner"), say("live.banner")), LOST_FOR_MS);
    } else {
      setText(byId("banner"), null);
    }
  }
}

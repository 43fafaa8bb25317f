// One event stream for all tabs of a workspace: browsers open six connections to a service over HTTP/1.1, all in all.

import { newId } from "../service/id.js";
import { place } from "../service/place.js";
import { Source } from "./source.js";

const canShare = "locks" in navigator;

/**
 * The tab that holds the lock reads the stream and passes on what it hears; when it goes, the browser gives the lock to
 * the next one, which reads on after the last event that it was passed. Where there are no locks (they need a secure
 * context), each tab reads for itself.
 */
export class Tabs {
  #listeners;
  #id = newId();
  #channel;
  #left;
  #source = null;
  #state = "connecting";
  #lastId = null;

  /**
   * `listeners`: `onState("live" | "lost")`; `onJoined()` when another tab passes events on to this one from now on;
   * `onEvent({ type, data })` for events of the stream; `onNews(news)` for what another tab told with `tell`.
   */
  constructor(listeners) {
    this.#listeners = listeners;
    this.#join();
    // A browser may keep a page that was left, and its stream with it.
    addEventListener("pagehide", () => this.#leave());
    addEventListener("pageshow", event => event.persisted && this.#join());
  }

  /** Tells the other tabs. */
  tell(news) {
    this.#channel.postMessage({ news });
  }

  /** After sleep: the tab that reads the stream opens it again. */
  wake() {
    this.#source?.reopen();
  }

  #join() {
    const name = `photo-events:${place.workspace}`;
    this.#left = new AbortController();
    this.#channel = new BroadcastChannel(name);
    this.#channel.onmessage = ({ data }) => this.#hear(data);
    this.#channel.postMessage({ hello: this.#id });
    if (canShare) {
      navigator.locks.request(name, { signal: this.#left.signal }, () => this.#read()).catch(leftWhileWaiting);
    } else {
      this.#read();
    }
  }

  #leave() {
    this.#left.abort();
    this.#channel.close();
    this.#source?.close();
    this.#source = null;
  }

  /** Reads the stream until this tab is left. */
  #read() {
    this.#source = new Source(this.#lastId, {
      onState: state => this.#pass({ state }),
      onEvent: event => this.#pass({ event }),
    });
    return new Promise(resolve => this.#left.signal.addEventListener("abort", resolve));
  }

  #pass(message) {
    if (canShare) {
      this.#channel.postMessage(message);
    }
    this.#hear(message);
  }

  #hear({ hello, welcome, state, event, news }) {
    if (hello && this.#source && canShare) {
      this.#channel.postMessage({ welcome: hello, state: this.#state });
    }
    if (state && state !== this.#state) {
      this.#state = state;
      this.#listeners.onState(state);
    }
    if (welcome === this.#id) {
      this.#listeners.onJoined();
    }
    if (event) {
      this.#lastId = event.id;
      this.#listeners.onEvent(event);
    }
    if (news) {
      this.#listeners.onNews(news);
    }
  }
}

function leftWhileWaiting(error) {
  if (error.name !== "AbortError") {
    throw error;
  }
}

// The workspace's event stream, as one tab reads it.

import { eventsUrl } from "../service/api.js";
import { EVENTS } from "./news.js";

const REOPEN_AFTER_MS = 3000;
const TYPES = [...Object.keys(EVENTS), "stream.reset"];

export class Source {
  #listeners;
  #source = null;
  #reopening = null;
  #lastId;

  /**
   * Reads on after the event `lastId`; without one there is a "stream.reset" first, since events may have been missed.
   * `listeners`: `onState("live" | "lost")`, `onEvent({ id, type, data })`.
   */
  constructor(lastId, listeners) {
    this.#lastId = lastId;
    this.#listeners = listeners;
    this.#open();
  }

  /** Opens the stream again: a connection may be dead after sleep. */
  reopen() {
    this.close();
    this.#open();
  }

  close() {
    clearTimeout(this.#reopening);
    this.#source.close();
  }

  #open() {
    let resumes = this.#lastId !== null;
    const query = new URLSearchParams({ include: "changes", ...(resumes && { last_event_id: this.#lastId }) });
    const source = new EventSource(`${eventsUrl}?${query}`);
    this.#source = source;
    source.onopen = () => {
      this.#listeners.onState("live");
      if (!resumes) {
        resumes = true;
        this.#listeners.onEvent({ id: this.#lastId, type: "stream.reset", data: {} });
      }
    };
    source.onerror = () => {
      this.#listeners.onState("lost");
      // The browser tries again by itself, with the last id, unless the service answered with an error.
      if (source.readyState === EventSource.CLOSED) {
        this.#reopening = setTimeout(() => this.#open(), REOPEN_AFTER_MS);
      }
    };
    for (const type of TYPES) {
      source.addEventListener(type, event => {
        this.#lastId = event.lastEventId;
        this.#listeners.onEvent({ id: event.lastEventId, type, data: JSON.parse(event.data) });
      });
    }
  }
}

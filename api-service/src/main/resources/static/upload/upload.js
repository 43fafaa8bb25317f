// A file on its way to the service.

import { newId } from "../service/id.js";
import { say } from "../words/words.js";
import { send } from "./send.js";

/** Between the attempts; the service may ask for a longer time. */
const WAITS_MS = [1000, 2000, 4000, 8000, 16000, 30000];

export class Upload {
  /** waiting, sending, broken (and soon sent again), uploaded, refused, or cancelled. */
  state = "waiting";
  /** Of the file, from 0 to 1. */
  progress = 0;
  /** Why it is refused or broken. */
  reason = null;

  #url;
  #onChange;
  /** The same for all attempts, so that a photo whose answer was lost is not uploaded twice. */
  #key = newId();
  #cancelled = new AbortController();

  constructor(file, url, onChange) {
    this.file = file;
    this.#url = url;
    this.#onChange = onChange;
  }

  get ended() {
    return ["uploaded", "refused", "cancelled"].includes(this.state);
  }

  /** Sends the file until the service has answered, for as long as that may still help; answers with the photo, or null. */
  async run() {
    for (let attempt = 0; ; attempt++) {
      this.#become("sending");
      try {
        await checkReadable(this.file);
        const photo = await this.#send();
        this.#become("uploaded");
        return photo;
      } catch (problem) {
        if (this.state === "cancelled") {
          return null;
        }
        if (!problem.temporary || attempt === WAITS_MS.length) {
          this.#become("refused", problem.message);
          return null;
        }
        this.#become("broken", problem.message);
        await this.#pause(Math.max(WAITS_MS[attempt], problem.retryAfterMs ?? 0));
        if (this.state === "cancelled") {
          return null;
        }
      }
    }
  }

  cancel() {
    if (!this.ended) {
      this.#become("cancelled");
      this.#cancelled.abort();
    }
  }

  #send() {
    return send({
      url: this.#url,
      file: this.file,
      key: this.#key,
      signal: this.#cancelled.signal,
      onProgress: share => {
        this.progress = share;
        this.#onChange(this);
      },
    });
  }

  #become(state, reason = null) {
    this.state = state;
    this.reason = reason;
    this.progress = state === "uploaded" ? 1 : state === "sending" ? 0 : this.progress;
    this.#onChange(this);
  }

  /** Ends early when the network is back or the user cancels. */
  #pause(ms) {
    return new Promise(resolve => {
      const timer = setTimeout(end, ms);
      function end() {
        clearTimeout(timer);
        removeEventListener("online", end);
        resolve();
      }
      addEventListener("online", end);
      this.#cancelled.signal.addEventListener("abort", end, { once: true });
    });
  }
}

/** A folder that was dropped looks like a file until it is read. */
async function checkReadable(file) {
  try {
    await file.slice(0, 1).arrayBuffer();
  } catch {
    throw new Error(say("upload.unreadable"));
  }
}

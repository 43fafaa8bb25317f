// The upload of one file.

import { newId } from "../service/id.js";
import { say } from "../words/words.js";
import { send } from "./send.js";

/** Pauses between attempts; the service may ask for longer ones. */
const PAUSES_MS = [1000, 2000, 4000, 8000, 16000, 30000];

export class Upload {
  /** waiting, sending, broken (will be sent again), uploaded, refused, or cancelled. */
  state = "waiting";
  /** How much of the file is sent, from 0 to 1. */
  progress = 0;
  /** Why the upload is refused or broken. */
  reason = null;

  #url;
  #onChange;
  /** The same key for all attempts, so that an upload whose answer was lost does not make a second photo. */
  #key = newId();
  #cancelled = new AbortController();

  constructor(file, url, onChange) {
    this.file = file;
    this.#url = url;
    this.#onChange = onChange;
  }

  get hasEnded() {
    return ["uploaded", "refused", "cancelled"].includes(this.state);
  }

  /** Sends the file, again after failures that may be temporary. Returns the photo, or null. */
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
        if (!problem.isTemporary || attempt === PAUSES_MS.length) {
          this.#become("refused", problem.message);
          return null;
        }
        this.#become("broken", problem.message);
        await this.#pause(Math.max(PAUSES_MS[attempt], problem.retryAfterMs ?? 0));
        if (this.state === "cancelled") {
          return null;
        }
      }
    }
  }

  cancel() {
    if (!this.hasEnded) {
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

/** Tries to read the file: a dropped folder looks like a file until it is read. */
async function checkReadable(file) {
  try {
    await file.slice(0, 1).arrayBuffer();
  } catch {
    throw new Error(say("upload.unreadable"));
  }
}

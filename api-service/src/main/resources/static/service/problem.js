// What went wrong with a request, in words for the user.

import { say } from "../words/words.js";

/** Statuses that say nothing about the request itself: the same one may succeed later. */
const TEMPORARY = new Set([0, 408, 429, 500, 502, 503, 504]);

/** An answer that says what is wrong and what to do (RFC 9457). Status 0: there was none. */
export class Problem extends Error {
  constructor(status, body, retryAfterSeconds) {
    super(body?.detail ?? body?.title ?? (status ? say("problem.status", { status }) : say("problem.unreachable")));
    this.status = status;
    this.retryAfterMs = Number(retryAfterSeconds) * 1000 || null;
  }

  get temporary() {
    return TEMPORARY.has(this.status);
  }
}

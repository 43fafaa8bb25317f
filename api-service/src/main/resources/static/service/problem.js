// An error of a request, in words for the user.

import { say } from "../words/words.js";

/** Statuses after which the same request may succeed later. */
const TEMPORARY = new Set([0, 408, 429, 500, 502, 503, 504]);

/** A problem details answer (RFC 9457). Status 0 means that there was no answer. */
export class Problem extends Error {
  constructor(status, body, retryAfterSeconds) {
    super(body?.detail ?? body?.title ?? (status ? say("problem.status", { status }) : say("problem.unreachable")));
    this.status = status;
    this.retryAfterMs = Number(retryAfterSeconds) * 1000 || null;
  }

  get isTemporary() {
    return TEMPORARY.has(this.status);
  }
}

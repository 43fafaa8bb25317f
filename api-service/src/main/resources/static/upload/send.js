// One attempt to upload a file.

import { Problem } from "../service/problem.js";
import { changeHeaders, signInIfAsked } from "../service/session.js";

/**
 * Sends a file and returns its photo. Rejects with a Problem, or with the reason of the signal if that aborts.
 *
 * Uses XMLHttpRequest, because fetch does not report the progress of an upload. `onProgress` gets a share from 0 to 1.
 */
export function send({ url, file, key, signal, onProgress }) {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const request = new XMLHttpRequest();
    const abort = () => request.abort();
    signal.addEventListener("abort", abort, { once: true });
    request.open("POST", url);
    request.setRequestHeader("Idempotency-Key", key);
    Object.entries(changeHeaders()).forEach(([name, value]) => request.setRequestHeader(name, value));
    request.responseType = "json";
    request.upload.onprogress = event => event.lengthComputable && onProgress(event.loaded / event.total);
    request.onload = () => (request.status === 201 ? resolve(request.response) : reject(refusal(request)));
    request.onerror = () => reject(new Problem(0));
    request.onabort = () => reject(signal.reason);
    request.onloadend = () => signal.removeEventListener("abort", abort);
    const body = new FormData();
    body.append("file", file);
    request.send(body);
  });
}

function refusal(request) {
  signInIfAsked(request.status, request.response);
  return new Problem(request.status, request.response, request.getResponseHeader("Retry-After"));
}

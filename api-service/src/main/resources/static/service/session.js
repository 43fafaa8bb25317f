// The session of this browser, if the service asks for keys. Scripts cannot read its cookie. A token beside it proves that a
// change comes from this page.

import { Problem } from "./problem.js";

const TOKEN = "csrf_token";
const SESSION = "/api/v1/session";
const SIGN_IN = "/sign-in.html";

/** The headers that each change needs; none without a session. */
export function changeHeaders() {
  const token = localStorage.getItem(TOKEN);
  return token ? { "X-CSRF-Token": token } : {};
}

export const isSignedIn = () => localStorage.getItem(TOKEN) !== null;

/** The session of this browser. */
export async function loadSession() {
  return answerOf(await fetch(SESSION));
}

/** Ends the session, here and in all other tabs. */
export async function signOut() {
  const response = await fetch(SESSION, { method: "DELETE", headers: changeHeaders() });
  // The session has already ended.
  if (response.status !== 204 && response.status !== 401) {
    await answerOf(response);
  }
  localStorage.removeItem(TOKEN);
  location.assign(SIGN_IN);
}

/** Leaves the page when another tab signs out, so that this tab shows and streams nothing more. */
export function leaveWhenSignedOut() {
  addEventListener("storage", ({ key, newValue }) => key === TOKEN && newValue === null && location.assign(SIGN_IN));
}

/** Opens the sign-in page if an answer asks for a key. */
export function signInIfAsked(status, problem) {
  if (status === 401 || problem?.type === "/problems/csrf-token-missing") {
    location.assign(`${SIGN_IN}?${new URLSearchParams({ back: location.pathname + location.search })}`);
  }
}

/** Exchanges a key for a session. Returns the session, or null if the key is not valid. */
export async function signIn(key) {
  const response = await fetch(SESSION, { method: "POST", headers: { Authorization: `Bearer ${key}` } });
  if (response.status === 401) {
    return null;
  }
  const session = await answerOf(response);
  localStorage.setItem(TOKEN, session.csrf_token);
  return session;
}

async function answerOf(response) {
  const body = await response.json().catch(() => null);
  if (!response.ok) {
    throw new Problem(response.status, body);
  }
  return body;
}

// The session of this browser, where the service asks for keys. Its cookie is out of reach for scripts; what shows that a
// change comes from this page is the token beside it.

import { Problem } from "./problem.js";

const TOKEN = "csrf_token";
const SESSION = "/api/v1/session";
const SIGN_IN = "/sign-in.html";

/** What each change must carry; nothing where nobody is signed in. */
export function changeHeaders() {
  const token = localStorage.getItem(TOKEN);
  return token ? { "X-CSRF-Token": token } : {};
}

export const isSignedIn = () => localStorage.getItem(TOKEN) !== null;

/** The session: what this browser is signed in as. */
export async function look() {
  return answerOf(await fetch(SESSION));
}

/** Ends the session, here and in all other tabs. */
export async function signOut() {
  const response = await fetch(SESSION, { method: "DELETE", headers: changeHeaders() });
  // One that has ended already needs no ending.
  if (response.status !== 204 && response.status !== 401) {
    await answerOf(response);
  }
  localStorage.removeItem(TOKEN);
  location.assign(SIGN_IN);
}

/** Leaves the page when another tab signs out, so that nothing more is shown or streamed. */
export function leaveWhenSignedOut() {
  addEventListener("storage", ({ key, newValue }) => key === TOKEN && newValue === null && location.assign(SIGN_IN));
}

/** Leads to the sign-in page if that is what an answer asks for. */
export function signInIfAsked(status, problem) {
  if (status === 401 || problem?.type === "/problems/csrf-token-missing") {
    location.assign(`${SIGN_IN}?${new URLSearchParams({ back: location.pathname + location.search })}`);
  }
}

/** Changes a key for a session; answers with the session, or null if the key is not valid. */
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

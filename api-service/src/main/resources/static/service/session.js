// The session of this browser, where the service asks for keys. Its cookie is out of reach for scripts; what shows that a
// change comes from this page is the token beside it.

const TOKEN = "csrf_token";
const SESSION = "/api/v1/session";
const SIGN_IN = "/sign-in.html";

/** What each change must carry; nothing where nobody is signed in. */
export function changeHeaders() {
  const token = localStorage.getItem(TOKEN);
  return token ? { "X-CSRF-Token": token } : {};
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
  if (!response.ok) {
    throw new Error((await response.json().catch(() => null))?.detail ?? `${response.status}`);
  }
  const session = await response.json();
  localStorage.setItem(TOKEN, session.csrf_token);
  return session;
}

// Signs a browser in with a key.

import { byId } from "../page/elements.js";
import { signIn } from "../service/session.js";
import { fillIn, say } from "../words/words.js";

fillIn(document);

const form = byId("sign-in");
const problem = byId("problem");

form.addEventListener("submit", async event => {
  event.preventDefault();
  problem.textContent = "";
  try {
    const session = await signIn(form.elements.key.value.trim());
    if (session) {
      location.replace(placeOf(session));
    } else {
      tell(say("sign_in.not_valid"));
    }
  } catch (failure) {
    tell(say("sign_in.failed", { reason: failure.message }));
  }
});

function tell(words) {
  problem.textContent = words;
  form.elements.key.select();
}

/** Where the user came from, but always in the workspace that the key opens. */
function placeOf(session) {
  const back = new URL(new URLSearchParams(location.search).get("back") ?? "/", location.origin);
  const query = new URLSearchParams(back.origin === location.origin ? back.search : "");
  query.set("workspace", session.workspace_id);
  return `/?${query}`;
}

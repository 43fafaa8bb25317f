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
      showProblem(say("sign_in.not_valid"));
    }
  } catch (failure) {
    showProblem(say("sign_in.failed", { reason: failure.message }));
  }
});

function showProblem(words) {
  problem.textContent = words;
  form.elements.key.select();
}

/** The address that the user came from, but always in the workspace of the key. */
function placeOf(session) {
  const back = new URL(new URLSearchParams(location.search).get("back") ?? "/", location.origin);
  const query = new URLSearchParams(back.origin === location.origin ? back.search : "");
  query.set("workspace", session.workspace_id);
  return `/?${query}`;
}

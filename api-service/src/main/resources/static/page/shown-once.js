// A secret that the service shows once, in the element `made`, with a button to copy it.

import { byId, onClick, setText } from "./elements.js";
import { attempt } from "./problems.js";

const secret = () => byId("made").querySelector("code");

/** `words` say what the secret is. */
export function showOnce(text, words) {
  byId("made").hidden = false;
  secret().textContent = text;
  setText(byId("made-words"), words);
}

/** `words` say that the secret was copied. */
export function copyOnClick(words) {
  const copy = async () => {
    await navigator.clipboard.writeText(secret().textContent);
    setText(byId("made-words"), words);
  };
  onClick(byId("copy"), () => attempt(copy));
}

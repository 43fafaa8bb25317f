// Who is signed in, and the way out. Nothing is shown where the service asks nobody for a key.

import { place } from "../service/place.js";
import { isSignedIn, leaveWhenSignedOut, look, signOut } from "../service/session.js";
import { byId, onClick } from "./elements.js";
import { attempt, inBackground } from "./problems.js";

export function showAccount() {
  if (!isSignedIn()) {
    return;
  }
  const account = byId("account");
  const keys = account.querySelector(".to-keys");
  keys.search = new URLSearchParams({ workspace: place.workspace });
  account.hidden = false;
  onClick(account.querySelector(".sign-out"), () => attempt(signOut));
  leaveWhenSignedOut();
  inBackground(async () => {
    const { role } = await look();
    document.documentElement.dataset.role = role;
    keys.hidden = role !== "admin";
  });
}

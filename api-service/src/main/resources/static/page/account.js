// Who is signed in, and the button to sign out. Hidden if the service needs no keys.

import { place } from "../service/place.js";
import { isSignedIn, leaveWhenSignedOut, loadSession, signOut } from "../service/session.js";
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
    const { role } = await loadSession();
    document.documentElement.dataset.role = role;
    keys.hidden = role !== "admin";
  });
}

// A link to a picture, for people without a key.

import { toast } from "../page/toast.js";
import { makeLink } from "../service/api.js";
import { say, sayTime } from "../words/words.js";

/** Makes a link to a photo's picture, shows it, and copies it if the browser allows that. */
export async function share(place, id) {
  const { url, expires_at: until } = await makeLink(id);
  const link = place.querySelector(".link");
  link.href = link.textContent = new URL(url, location.origin).href;
  place.querySelector(".until").textContent = say("share.until", { time: sayTime(until) });
  place.hidden = false;
  try {
    await navigator.clipboard.writeText(link.href);
    toast(say("share.copied"));
  } catch {
    // Browsers allow the clipboard only on secure pages. The user can copy the link by hand.
  }
}

// A link for people who have no key.

import { toast } from "../page/toast.js";
import { makeLink } from "../service/api.js";
import { say, sayTime } from "../words/words.js";

/** Makes a link to a photo's picture, shows it, and copies it where the browser allows that. */
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
    // Browsers have a clipboard for secure pages alone; the link can be copied by hand.
  }
}

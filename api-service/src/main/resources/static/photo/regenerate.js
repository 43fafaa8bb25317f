// Making one photo's thumbnails again.

import { toast } from "../page/toast.js";
import { regeneratePhoto } from "../service/api.js";
import { say } from "../words/words.js";

/** The new ones show with their ready event. */
export async function regenerate({ id, file_name: name }) {
  await regeneratePhoto(id);
  toast(say("photo.regenerating", { name }));
}

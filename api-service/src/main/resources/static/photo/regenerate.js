// Regeneration of one photo's thumbnails.

import { toast } from "../page/toast.js";
import { regeneratePhoto } from "../service/api.js";
import { say } from "../words/words.js";

/** The ready event shows the new thumbnails. */
export async function regenerate({ id, file_name: name }) {
  await regeneratePhoto(id);
  toast(say("photo.regenerating", { name }));
}

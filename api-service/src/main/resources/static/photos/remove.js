// Deletes photos, after a pause in which the user can undo it.

import { showProblem } from "../page/problems.js";
import { toast } from "../page/toast.js";
import { deletePhoto } from "../service/api.js";
import { say } from "../words/words.js";

/** Removes the photo from the list at once. `list`: `remove(photo)`, `restore(photo)`. */
export function removePhoto(photo, list) {
  list.remove(photo);
  toast(say("photo.deleted", { name: photo.file_name }), {
    action: say("photo.undo"),
    onAction: () => list.restore(photo),
    onEnd: async () => {
      try {
        await deletePhoto(photo.id);
      } catch (problem) {
        if (problem.status !== 404) {
          list.restore(photo);
          showProblem(problem);
        }
      }
    },
  });
}

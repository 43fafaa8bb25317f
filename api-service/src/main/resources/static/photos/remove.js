// Deletes photos, after a while in which the user may think again.

import { toast } from "../page/toast.js";
import { deletePhoto } from "../service/api.js";
import { say } from "../words/words.js";

/** Takes the photo out of the store at once. `onProblem(problem)` is told when the service could not delete it. */
export function removePhoto(store, photo, onProblem) {
  store.remove(photo.id);
  toast(say("photo.deleted", { name: photo.file_name }), {
    action: say("photo.undo"),
    onAction: () => store.restore(photo),
    onEnd: async () => {
      try {
        await deletePhoto(photo.id);
      } catch (problem) {
        if (problem.status !== 404) {
          store.restore(photo);
          onProblem(problem);
        }
      }
    },
  });
}

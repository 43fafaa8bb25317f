// What the events say about photos, put into the store.

import { byId } from "../page/elements.js";
import { getPhoto } from "../service/api.js";
import { say } from "../words/words.js";

/** The events of the stream, by name, and the method for each. The stream is asked for these. */
export const EVENTS = {
  "photo.thumbnail_ready": "ready",
  "photo.thumbnail_failed": "failed",
  "photo.deleted": "deleted",
  "photo.retried": "retried",
};

export class News {
  #store;

  constructor(store) {
    this.#store = store;
  }

  /** The event has all that a card lacks, except for a photo that another page uploaded. */
  async ready({ photo_id: id, ...news }) {
    if (this.#store.get(id)) {
      const { small_thumbnail_url, medium_thumbnail_url, large_thumbnail_url, thumb_hash } = news;
      const thumbnails = { small_thumbnail_url, medium_thumbnail_url, large_thumbnail_url, thumb_hash };
      this.#store.patch(id, { ...thumbnails, thumbnail_status: "complete", thumbnail_error: null, next_attempt_at: null });
    } else {
      await this.refresh(id);
    }
    this.#announce(id, "announce.complete");
  }

  async failed({ photo_id: id, error }) {
    await this.refresh(id);
    this.#announce(id, "announce.failed", { error });
  }

  deleted({ photo_id: id }) {
    this.#store.remove(id);
  }

  /**
   * Asks the service nothing, since a thousand photos may be retried at once. The event may be older than what is known, so the
   * service's next answer counts: this is put and not patched.
   */
  retried({ photo_id: id }) {
    const photo = this.#store.get(id);
    if (photo?.thumbnail_status === "failed") {
      const pending = { thumbnail_status: "pending", thumbnail_attempts: 0, thumbnail_error: null, next_attempt_at: null };
      this.#store.put({ ...photo, ...pending });
    }
  }

  async refresh(id) {
    try {
      this.#store.put(await getPhoto(id));
    } catch (problem) {
      if (problem.status !== 404) {
        throw problem;
      }
      this.#store.remove(id);
    }
  }

  #announce(id, key, values) {
    const photo = this.#store.get(id);
    if (photo) {
      byId("announcer").textContent = say(key, { name: photo.file_name, ...values });
    }
  }
}

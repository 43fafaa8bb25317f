// The photos that the page knows.

const time = photo => Date.parse(photo.updated_at);

/** Dispatches "put" and "remove" with the photo as detail, and "gone" with the id of one that is gone for good, known or not. */
export class PhotoStore extends EventTarget {
  #photos = new Map();
  /** Removed ones: an answer that was on its way meanwhile must not bring them back. */
  #removed = new Set();
  /** Changed by an event, so newer than any answer that still bears their time. */
  #ahead = new Set();

  get size() {
    return this.#photos.size;
  }

  get(id) {
    return this.#photos.get(id);
  }

  ids() {
    return [...this.#photos.keys()];
  }

  some(predicate) {
    return [...this.#photos.values()].some(predicate);
  }

  /** Takes a photo as the service told it, unless something newer is known. */
  put(photo) {
    const known = this.get(photo.id);
    const older = known && (this.#ahead.has(photo.id) ? time(photo) <= time(known) : time(photo) < time(known));
    if (!older && !this.#removed.has(photo.id)) {
      this.#ahead.delete(photo.id);
      this.#set(photo);
    }
  }

  /** Takes what an event said about a known photo. */
  patch(id, changes) {
    this.#ahead.add(id);
    this.#set({ ...this.get(id), ...changes });
  }

  /** Has a photo shown again, where something beside it changed. */
  touch(id) {
    if (this.get(id)) {
      this.#tell("put", this.get(id));
    }
  }

  /** Takes out a photo that is gone for good. */
  remove(id) {
    this.#removed.add(id);
    this.forget(id);
    this.#tell("gone", id);
  }

  /** Takes out a photo that does not belong to the list. */
  forget(id) {
    const photo = this.get(id);
    this.#ahead.delete(id);
    if (this.#photos.delete(id)) {
      this.#tell("remove", photo);
    }
  }

  /** Brings back what was removed. */
  restore(photo) {
    this.#removed.delete(photo.id);
    this.#set(photo);
  }

  #set(photo) {
    this.#photos.set(photo.id, photo);
    this.#tell("put", photo);
  }

  #tell(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}

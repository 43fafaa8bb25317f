// The photos that the page knows.

const time = photo => Date.parse(photo.updated_at);

/** Dispatches "put" and "remove" with the photo as detail, and "gone" with the id of a deleted photo, known or not. */
export class PhotoStore extends EventTarget {
  #photos = new Map();
  /** Removed photos. An answer that was sent before the removal must not bring them back. */
  #removed = new Set();
  /** Photos that an event changed, so newer than an answer with the same time. */
  #changedByEvent = new Set();

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

  /** Stores a photo that the service returned, unless a newer state is known. */
  put(photo) {
    const known = this.get(photo.id);
    const older = known && (this.#changedByEvent.has(photo.id) ? time(photo) <= time(known) : time(photo) < time(known));
    if (!older && !this.#removed.has(photo.id)) {
      this.#changedByEvent.delete(photo.id);
      this.#set(photo);
    }
  }

  /** Changes a known photo as an event says. */
  patch(id, changes) {
    this.#changedByEvent.add(id);
    this.#set({ ...this.get(id), ...changes });
  }

  /** Shows a photo again, because something beside it changed. */
  touch(id) {
    if (this.get(id)) {
      this.#dispatch("put", this.get(id));
    }
  }

  /** Removes a deleted photo. */
  remove(id) {
    this.#removed.add(id);
    this.forget(id);
    this.#dispatch("gone", id);
  }

  /** Removes a photo that does not belong to the list. */
  forget(id) {
    const photo = this.get(id);
    this.#changedByEvent.delete(id);
    if (this.#photos.delete(id)) {
      this.#dispatch("remove", photo);
    }
  }

  /** Brings a removed photo back. */
  restore(photo) {
    this.#removed.delete(photo.id);
    this.#set(photo);
  }

  #set(photo) {
    this.#photos.set(photo.id, photo);
    this.#dispatch("put", photo);
  }

  #dispatch(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}

// The uploads of one batch: a few run at the same time, and the others wait.

import { Upload } from "./upload.js";

const PARALLEL = 3;

export class UploadQueue {
  #uploads = [];
  #running = 0;
  #listeners;

  /**
   * `listeners`: `onChange(upload)` after each change of an upload, `onUploaded(photo, file)`, and
   * `onSettled(uploaded)` with the number of photos after the last upload of the batch has ended.
   */
  constructor(listeners) {
    this.#listeners = listeners;
  }

  get isBusy() {
    return this.#uploads.some(upload => !upload.hasEnded);
  }

  /** The progress of the batch, in files and bytes. Cancelled and refused uploads are not counted. */
  get progress() {
    const counted = this.#uploads.filter(({ state }) => state !== "cancelled" && state !== "refused");
    const sum = number => counted.reduce((total, upload) => total + number(upload), 0);
    return {
      files: counted.length,
      uploaded: counted.filter(({ state }) => state === "uploaded").length,
      bytes: sum(({ file }) => file.size),
      sent: sum(({ file, progress }) => file.size * progress),
    };
  }

  add(files, url) {
    const added = Array.from(files, file => new Upload(file, url, this.#listeners.onChange));
    this.#uploads.push(...added);
    this.#startWaiting();
    return added;
  }

  cancelAll() {
    this.#uploads.forEach(upload => upload.cancel());
    this.#settle();
  }

  cancel(upload) {
    upload.cancel();
    this.#settle();
  }

  #startWaiting() {
    const waiting = this.#uploads.filter(({ state }) => state === "waiting");
    for (const upload of waiting.slice(0, PARALLEL - this.#running)) {
      this.#running++;
      this.#run(upload);
    }
  }

  async #run(upload) {
    const photo = await upload.run();
    this.#running--;
    if (photo) {
      this.#listeners.onUploaded(photo, upload.file);
    }
    this.#startWaiting();
    this.#settle();
  }

  #settle() {
    if (!this.isBusy && this.#uploads.length > 0) {
      const { uploaded } = this.progress;
      this.#uploads = [];
      this.#listeners.onSettled(uploaded);
    }
  }
}

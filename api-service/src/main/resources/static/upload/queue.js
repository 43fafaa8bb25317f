// Uploads of one batch: a few at a time, the others wait.

import { Upload } from "./upload.js";

const PARALLEL = 3;

export class UploadQueue {
  #uploads = [];
  #running = 0;
  #listeners;

  /**
   * `listeners`: `onChange(upload)` when anything about an upload changed, `onUploaded(photo, file)`, and
   * `onSettled(uploaded)` with the number of photos when nothing is on its way any more.
   */
  constructor(listeners) {
    this.#listeners = listeners;
  }

  get busy() {
    return this.#uploads.some(upload => !upload.ended);
  }

  /** How far the batch is: files and bytes; what was cancelled or refused is not counted. */
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
    if (!this.busy && this.#uploads.length > 0) {
      const { uploaded } = this.progress;
      this.#uploads = [];
      this.#listeners.onSettled(uploaded);
    }
  }
}

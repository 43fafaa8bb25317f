// Shows the uploads: a row for each running or refused file, and a line for the whole batch.

import { say, sayBytes } from "../words/words.js";
import { UploadQueue } from "./queue.js";

export class UploadPanel {
  #part;
  #template;
  #queue;
  #url;
  #rows = new Map();

  /** `onUploaded(photo, file)` for each photo, `onSettled(count)` once for each batch. */
  constructor(panel, template, url, { onUploaded, onSettled }) {
    this.#part = name => panel.querySelector(`.${name}`);
    this.#template = template;
    this.#url = url;
    this.#queue = new UploadQueue({
      onChange: upload => this.#show(upload),
      onUploaded,
      onSettled: uploaded => {
        this.#showBatch();
        onSettled(uploaded);
      },
    });
    this.#part("cancel-all").addEventListener("click", () => this.#queue.cancelAll());
    addEventListener("beforeunload", event => this.#queue.isBusy && event.preventDefault());
  }

  add(files) {
    this.#queue.add(files, this.#url).forEach(upload => this.#show(upload));
  }

  #show(upload) {
    if (upload.state === "uploaded" || upload.state === "cancelled") {
      this.#drop(upload);
    } else {
      this.#render(this.#rows.get(upload) ?? this.#newRow(upload), upload);
    }
    this.#showBatch();
  }

  #newRow(upload) {
    const row = this.#template.content.firstElementChild.cloneNode(true);
    const { name, size } = upload.file;
    row.querySelector(".name").textContent = name;
    row.querySelector(".size").textContent = sayBytes(size);
    row.querySelector("progress").setAttribute("aria-label", say("upload.progress_of", { name }));
    const button = row.querySelector("button");
    button.addEventListener("click", () => (upload.hasEnded ? this.#drop(upload) : this.#queue.cancel(upload)));
    this.#part("files").append(row);
    this.#rows.set(upload, row);
    return row;
  }

  #render(row, { file, state, progress, reason }) {
    row.dataset.state = state;
    const bar = row.querySelector("progress");
    bar.hidden = state === "refused";
    bar.value = progress;
    const button = row.querySelector("button");
    const does = state === "refused" ? "dismiss" : "cancel";
    button.textContent = say(`upload.${does}`);
    button.setAttribute("aria-label", say(`upload.${does}_of`, { name: file.name }));
    const note = state === "broken" ? say("upload.broken", { reason }) : (reason ?? "");
    const text = row.querySelector(".reason");
    // Only when it changed, because screen readers read it out.
    if (text.textContent !== note) {
      text.textContent = note;
    }
  }

  #drop(upload) {
    const row = this.#rows.get(upload);
    if (!row) {
      return;
    }
    const next = (row.nextElementSibling ?? row.previousElementSibling)?.querySelector("button");
    const hadFocus = row.contains(document.activeElement);
    this.#rows.delete(upload);
    row.remove();
    this.#showBatch();
    if (hadFocus) {
      (next ?? document.getElementById("files")).focus();
    }
  }

  #showBatch() {
    const { files, uploaded, bytes, sent } = this.#queue.progress;
    this.#part("panel-body").hidden = this.#rows.size === 0;
    this.#part("batch").hidden = !this.#queue.isBusy;
    const words = say("upload.batch", { n: files, uploaded });
    if (this.#part("batch-words").textContent !== words) {
      this.#part("batch-words").textContent = words;
    }
    this.#part("batch-progress").value = bytes ? sent / bytes : 0;
  }
}

// Uploads files, a few at a time, with progress and the service's reason beside a refused one.

import { Problem, uploadUrl } from "./api.js";

const PARALLEL = 3;

export class Uploads {
  #list;
  #template;
  #onUploaded;
  #waiting = [];
  #running = 0;

  constructor(list, template, onUploaded) {
    this.#list = list;
    this.#template = template;
    this.#onUploaded = onUploaded;
  }

  add(files) {
    for (const file of files) {
      const row = this.#template.content.firstElementChild.cloneNode(true);
      row.querySelector(".name").textContent = file.name;
      row.querySelector("progress").setAttribute("aria-label", `Uploading ${file.name}`);
      this.#list.append(row);
      this.#waiting.push({ file, row });
    }
    this.#next();
  }

  #next() {
    while (this.#running < PARALLEL && this.#waiting.length > 0) {
      this.#running++;
      this.#upload(this.#waiting.shift()).finally(() => {
        this.#running--;
        this.#next();
      });
    }
  }

  async #upload({ file, row }) {
    const progress = row.querySelector("progress");
    try {
      const photo = await send(file, part => (progress.value = part));
      row.remove();
      this.#onUploaded(photo);
    } catch (problem) {
      progress.hidden = true;
      show(row.querySelector(".problem"), problem.message);
      const dismiss = show(row.querySelector(".dismiss"));
      dismiss.addEventListener("click", () => row.remove());
    }
  }
}

function show(element, text) {
  element.hidden = false;
  if (text) {
    element.textContent = text;
  }
  return element;
}

/** XMLHttpRequest, since fetch tells nothing about the progress of an upload. */
function send(file, onProgress) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", uploadUrl);
    request.setRequestHeader("Idempotency-Key", crypto.randomUUID());
    request.responseType = "json";
    request.upload.onprogress = event => event.lengthComputable && onProgress(event.loaded / event.total);
    request.onload = () =>
      request.status === 201 ? resolve(request.response) : reject(new Problem(request.status, request.response));
    request.onerror = () => reject(new Problem(0));
    const body = new FormData();
    body.append("file", file);
    request.send(body);
  });
}

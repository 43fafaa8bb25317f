// The cards of the photos, newest first.

export class Grid {
  #list;
  #template;
  #actions;
  #cards = new Map();

  /** `actions`: what the buttons do, `{ retry(photo), remove(photo) }`; each may return a promise. */
  constructor(list, template, actions) {
    this.#list = list;
    this.#template = template;
    this.#actions = actions;
  }

  get size() {
    return this.#cards.size;
  }

  get hasUnfinished() {
    return [...this.#cards.values()].some(({ photo }) => ["pending", "processing"].includes(photo.thumbnail_status));
  }

  find(id) {
    return this.#cards.get(id)?.photo;
  }

  clear() {
    this.#cards.clear();
    this.#list.replaceChildren();
  }

  /** Updates a photo's card or makes one at its place: ids rise with time. */
  put(photo) {
    let card = this.#cards.get(photo.id);
    if (!card) {
      card = { element: this.#newCard(photo.id) };
      const older = [...this.#list.children].find(element => element.dataset.id < photo.id);
      this.#list.insertBefore(card.element, older ?? null);
      this.#cards.set(photo.id, card);
    }
    card.photo = photo;
    render(card.element, photo);
  }

  remove(id) {
    const card = this.#cards.get(id);
    if (!card) {
      return;
    }
    const next = card.element.nextElementSibling ?? card.element.previousElementSibling;
    const hadFocus = card.element.contains(document.activeElement);
    this.#cards.delete(id);
    card.element.remove();
    if (hadFocus) {
      (next?.querySelector(".delete") ?? document.getElementById("photos-title")).focus();
    }
  }

  #newCard(id) {
    const element = this.#template.content.firstElementChild.cloneNode(true);
    element.dataset.id = id;
    this.#wire(element.querySelector(".retry"), () => this.#actions.retry(this.find(id)));
    this.#wire(element.querySelector(".delete"), () => this.#actions.remove(this.find(id)));
    return element;
  }

  #wire(button, action) {
    button.addEventListener("click", async () => {
      button.disabled = true;
      try {
        await action();
      } finally {
        button.disabled = false;
      }
    });
  }
}

function render(element, photo) {
  element.dataset.state = photo.thumbnail_status;
  const part = name => element.querySelector("." + name);
  renderPicture(part("picture"), photo);
  part("name").textContent = photo.file_name;
  part("name").title = photo.file_name;
  part("state").textContent = photo.thumbnail_status;
  part("size").textContent = `${photo.width} × ${photo.height}, ${formatBytes(photo.byte_size)}`;
  setText(part("error"), photo.thumbnail_error);
  setText(part("attempts"), attempts(photo));
  part("retry").hidden = photo.thumbnail_status !== "failed";
  part("retry").setAttribute("aria-label", `Retry ${photo.file_name}`);
  part("delete").setAttribute("aria-label", `Delete ${photo.file_name}`);
  part("original").href = photo.original_url;
  part("workflow").hidden = !photo.workflow_url;
  part("workflow").href = photo.workflow_url ?? "";
}

function renderPicture(link, photo) {
  const image = link.querySelector("img");
  const url = photo.thumbnail_status === "complete" ? photo.medium_thumbnail_url : null;
  image.hidden = !url;
  image.alt = photo.file_name;
  if (!url) {
    image.removeAttribute("src");
    link.removeAttribute("href");
  } else if (image.getAttribute("src") !== url) {
    image.src = url;
    link.href = photo.large_thumbnail_url;
  }
}

function attempts({ thumbnail_attempts: made, thumbnail_error: error, next_attempt_at: next }) {
  if (!error) {
    return null;
  }
  const made_text = made === 1 ? "1 attempt" : `${made} attempts`;
  return next ? `${made_text}, next at ${new Date(next).toLocaleTimeString()}` : made_text;
}

function setText(element, text) {
  element.hidden = !text;
  element.textContent = text ?? "";
}

function formatBytes(bytes) {
  return bytes < 1e6 ? `${Math.max(1, Math.round(bytes / 1e3))} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

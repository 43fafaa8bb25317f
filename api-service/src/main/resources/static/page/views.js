// Shows one view at a time: the list, or the view that the address names after "#".

import { byId } from "./elements.js";

const ROUTES = {
  photo: /^#\/photos\/([0-9a-f-]{36})$/,
  overview: /^#\/overview$/,
  list: /^(?:#\/)?$/,
};

export class Views {
  #views;
  /** `{ name, id }` */
  #shown = null;
  #scrolled = 0;

  /** `views` by name, each with its `element`, `title`, `enter(id, left)` and `leave()`; `left` is the `{ name, id }` shown before. */
  constructor(views) {
    this.#views = views;
    addEventListener("hashchange", () => this.#go());
    byId("skip").addEventListener("click", event => {
      event.preventDefault();
      this.#views[this.#shown.name].title.focus();
    });
  }

  start() {
    this.#go();
    if (this.#shown === null) {
      this.#show("list");
    }
  }

  #go() {
    for (const [name, pattern] of Object.entries(ROUTES)) {
      const match = pattern.exec(location.hash);
      if (match && name in this.#views) {
        this.#show(name, match[1]);
      }
    }
  }

  #show(name, id) {
    const left = this.#shown;
    this.#shown = { name, id };
    if (left?.name === "list") {
      this.#scrolled = scrollY;
    }
    if (left) {
      this.#views[left.name].leave();
    }
    for (const [other, view] of Object.entries(this.#views)) {
      view.element.hidden = other !== name;
    }
    if (left) {
      scrollTo(0, name === "list" ? this.#scrolled : 0);
    }
    this.#views[name].enter(id, left);
  }
}

// The cards of the photos in a store, newest first.

import { newCard, renderCard } from "./card.js";

export class Grid {
  #list;
  #template;
  #actions;
  #cards = new Map();

  /** `actions`: as for `newCard`. */
  constructor(list, template, store, actions) {
    this.#list = list;
    this.#template = template;
    this.#actions = actions;
    store.addEventListener("put", ({ detail: photo }) => this.#put(photo));
    store.addEventListener("remove", ({ detail: photo }) => this.#remove(photo.id));
    store.addEventListener("clear", () => this.#clear());
  }

  get size() {
    return this.#cards.size;
  }

  /** Updates a photo's card or makes one at its place: ids rise with time. */
  #put(photo) {
    let card = this.#cards.get(photo.id);
    if (!card) {
      card = newCard(this.#template, photo.id, this.#actions);
      this.#list.insertBefore(card, this.#firstOlderThan(photo.id));
      this.#cards.set(photo.id, card);
    }
    renderCard(card, photo);
  }

  #firstOlderThan(id) {
    const last = this.#list.lastElementChild;
    return !last || last.dataset.id > id ? null : [...this.#list.children].find(card => card.dataset.id < id);
  }

  #remove(id) {
    const card = this.#cards.get(id);
    if (!card) {
      return;
    }
    const neighbour = card.nextElementSibling ?? card.previousElementSibling;
    const hadFocus = card.contains(document.activeElement);
    this.#cards.delete(id);
    card.remove();
    if (hadFocus) {
      (neighbour?.querySelector("button") ?? document.getElementById("photos-title")).focus();
    }
  }

  #clear() {
    this.#cards.clear();
    this.#list.replaceChildren();
  }
}

// The cards of the photos that the user wants to see, newest first.

import { newCard, renderCard } from "./card.js";

export class Grid {
  #list;
  #template;
  #store;
  #accepts;
  #actions;
  #cards = new Map();

  /** Shows the photos of the store for which `accepts(photo)` is true. `actions` are those of `newCard`. */
  constructor(list, template, store, accepts, actions) {
    this.#list = list;
    this.#template = template;
    this.#store = store;
    this.#accepts = accepts;
    this.#actions = actions;
    store.addEventListener("put", ({ detail: photo }) => this.#put(photo));
    store.addEventListener("remove", ({ detail: photo }) => this.#remove(photo.id));
  }

  get size() {
    return this.#cards.size;
  }

  /** The photos in the order of the grid. */
  get photos() {
    return [...this.#list.children].map(card => this.#store.get(card.dataset.id));
  }

  /** Checks again which photos are accepted. */
  update() {
    this.#store.ids().forEach(id => this.#put(this.#store.get(id)));
  }

  /** Focuses a photo's card. Returns whether there is one. */
  focus(id) {
    const card = this.#cards.get(id);
    card?.querySelector("button").focus();
    return card !== undefined;
  }

  /** Updates a photo's card, or inserts one at its place. Ids increase with time. */
  #put(photo) {
    if (!this.#accepts(photo)) {
      this.#remove(photo.id);
      return;
    }
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
}

// One large photo, with buttons to the previous and the next one. The dialog keeps the focus inside.

import { thumbnailsByWidth, widthWithin } from "../photos/picture.js";
import { showBehind } from "../photos/placeholder.js";
import { say } from "../words/words.js";
import { wireSwipe } from "./swipe.js";

/** Longest side of the largest thumbnail, in pixels. */
const LARGEST = 800;

export class Lightbox {
  #dialog;
  #listing;
  #shown = null;

  /**
   * `listing`: `photos()` returns the complete photos in the order of the list; `onNearEnd()` is called when the user
   * comes to the last one; `onClosed(id)` gets the id of the last visible photo, to give it the focus.
   */
  constructor(dialog, listing) {
    this.#dialog = dialog;
    this.#listing = listing;
    this.#part("close").addEventListener("click", () => dialog.close());
    this.#part("details").addEventListener("click", () => dialog.close());
    this.#part("previous").addEventListener("click", () => this.#step(-1));
    this.#part("next").addEventListener("click", () => this.#step(1));
    dialog.addEventListener("keydown", event => this.#onKey(event));
    dialog.addEventListener("click", event => event.target === dialog && dialog.close());
    dialog.addEventListener("close", () => {
      this.#part("large").removeAttribute("srcset");
      listing.onClosed(this.#shown);
    });
    wireSwipe(this.#part("stage"), by => this.#step(by));
  }

  open(id) {
    this.#show(this.#listing.photos().find(photo => photo.id === id));
    this.#dialog.showModal();
  }

  /** Shows the next photo when the visible one is deleted. */
  update() {
    if (this.#dialog.open && !this.#listing.photos().some(({ id }) => id === this.#shown)) {
      this.#dialog.close();
    }
  }

  close() {
    this.#dialog.close();
  }

  #onKey(event) {
    if (event.key === "Tab") {
      this.#keepFocusInside(event);
      return;
    }
    const steps = { ArrowLeft: -1, ArrowRight: 1, Home: -Infinity, End: Infinity };
    if (event.key in steps && !event.altKey && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      this.#step(steps[event.key]);
    }
  }

  /** Keeps the focus inside: from a modal dialog, the Tab key could also reach the browser's own controls. */
  #keepFocusInside(event) {
    const stops = [...this.#dialog.querySelectorAll("a[href], button")];
    const [edge, other] = event.shiftKey ? [stops[0], stops.at(-1)] : [stops.at(-1), stops[0]];
    if (document.activeElement === edge) {
      event.preventDefault();
      other.focus();
    }
  }

  #step(by) {
    const photos = this.#listing.photos();
    const at = photos.findIndex(({ id }) => id === this.#shown);
    const to = Math.min(photos.length - 1, Math.max(0, at + by));
    if (at >= 0 && to !== at) {
      this.#show(photos[to]);
    }
  }

  #show(photo) {
    const photos = this.#listing.photos();
    const at = photos.findIndex(({ id }) => id === photo.id);
    const name = photo.file_name;
    const image = this.#part("large");
    this.#shown = photo.id;
    image.removeAttribute("srcset"); // or the previous photo stays visible until this one is loaded
    // The final size, for the placeholder.
    image.style.setProperty("--width", widthWithin(LARGEST, photo));
    image.style.setProperty("--ratio", photo.width / photo.height);
    showBehind(image, photo);
    image.alt = name;
    image.sizes = `min(100vw, ${LARGEST}px)`;
    image.srcset = thumbnailsByWidth(photo);
    image.src = photo.large_thumbnail_url;
    this.#part("name").textContent = name;
    this.#part("position").textContent = say("lightbox.position", { at: at + 1, n: photos.length });
    this.#part("original").href = photo.original_url;
    this.#part("details").href = `#/photos/${photo.id}`;
    this.#part("previous").setAttribute("aria-disabled", at === 0);
    this.#part("next").setAttribute("aria-disabled", at === photos.length - 1);
    this.#prefetch(photos[at + 1]);
    if (at >= photos.length - 2) {
      this.#listing.onNearEnd();
    }
  }

  #prefetch(photo) {
    if (photo) {
      const image = new Image();
      image.sizes = `min(100vw, ${LARGEST}px)`;
      image.srcset = thumbnailsByWidth(photo);
    }
  }

  #part(name) {
    return this.#dialog.querySelector(`.${name}`);
  }
}

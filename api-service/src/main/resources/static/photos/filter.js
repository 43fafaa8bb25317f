// Which photos the user wants to see.

import { place, showInAddress } from "../service/place.js";
import { say } from "../words/words.js";

export class Filter {
  #form;

  /** Starts as the address says, and keeps it up to date. `onChange` is called after each choice. */
  constructor(form, onChange) {
    this.#form = form;
    const { owner } = place;
    form.querySelector(".owner").textContent = say(`filter.this_${owner.type}`, { id: owner.id.slice(0, 8) });
    const query = new URLSearchParams(location.search);
    for (const name of ["status", "of"]) {
      form.elements[name].value = query.get(name) ?? "";
    }
    this.#showInAddress();
    form.addEventListener("change", () => {
      this.#showInAddress();
      onChange();
    });
    form.addEventListener("submit", event => event.preventDefault());
  }

  get active() {
    return this.#status !== "" || this.#ofOwner;
  }

  /** The same choice as the service's query parameters. */
  get query() {
    return {
      ...(this.#status && { thumbnail_status: this.#status }),
      ...(this.#ofOwner && { [`${place.owner.type}_id`]: place.owner.id }),
    };
  }

  accepts(photo) {
    return (!this.#status || photo.thumbnail_status === this.#status)
      && (!this.#ofOwner || photo[`${place.owner.type}_id`] === place.owner.id);
  }

  get #status() {
    return this.#form.elements.status.value;
  }

  get #ofOwner() {
    return this.#form.elements.of.value === "owner";
  }

  #showInAddress() {
    showInAddress({ ...(this.#status && { status: this.#status }), ...(this.#ofOwner && { of: "owner" }) });
  }
}

// Which photos the user wants to see.

import { place, showInAddress } from "../service/place.js";
import { say } from "../words/words.js";

export class Filter {
  #form;

  /** Starts with the choice in the address, and keeps the address up to date. Calls `onChange` after each choice. */
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

  get isActive() {
    return this.#status !== "" || this.#isOfOwner;
  }

  /** The same choice as the service's query parameters. */
  get query() {
    return {
      ...(this.#status && { thumbnail_status: this.#status }),
      ...(this.#isOfOwner && { [`${place.owner.type}_id`]: place.owner.id }),
    };
  }

  accepts(photo) {
    return (!this.#status || photo.thumbnail_status === this.#status)
      && (!this.#isOfOwner || photo[`${place.owner.type}_id`] === place.owner.id);
  }

  get #status() {
    return this.#form.elements.status.value;
  }

  get #isOfOwner() {
    return this.#form.elements.of.value === "owner";
  }

  #showInAddress() {
    showInAddress({ ...(this.#status && { status: this.#status }), ...(this.#isOfOwner && { of: "owner" }) });
  }
}

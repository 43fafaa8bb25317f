// The deliveries of one webhook, and their results.

import { byId, clone, icon, onClick, setText } from "../page/elements.js";
import { attempt, inBackground } from "../page/problems.js";
import { listDeliveries, redeliver } from "../service/webhooks.js";
import { say, sayTime } from "../words/words.js";

const REFRESH_MS = 2000;

const ICONS = { pending: "pending", delivered: "complete", failed: "failed" };

/** Fills an element while it is visible. Loads deliveries under way again until they have ended. */
export class Deliveries {
  #webhook;
  #element;
  #timer;
  /** Whether older deliveries are shown too; loading again would remove them. */
  #showsOlder = false;

  constructor(webhook, element) {
    this.#webhook = webhook;
    this.#element = element;
    onClick(this.#part(".more"), () => attempt(() => this.#more()));
  }

  /** Replaces the visible deliveries with the newest ones. */
  async load() {
    this.#showsOlder = false;
    let allEnded = false;
    try {
      const page = await listDeliveries(this.#webhook.id);
      if (!this.#showsOlder) { // Else the user has asked for older ones meanwhile.
        this.#show(page);
      }
      allEnded = page.deliveries.every(delivery => delivery.state !== "pending");
    } finally {
      clearTimeout(this.#timer);
      if (!allEnded) {
        this.#refreshLater();
      }
    }
  }

  #show(page) {
    this.#part("ol").replaceChildren();
    this.#append(page);
    this.#part(".empty").hidden = page.deliveries.length > 0;
  }

  #refreshLater() {
    this.#timer = setTimeout(() => this.#refresh(), REFRESH_MS);
  }

  #refresh() {
    if (!this.#element.isConnected || this.#element.hidden) {
      return;
    }
    // The rows are replaced, so their buttons would lose the focus.
    if (this.#showsOlder || document.activeElement?.closest(".delivery")) {
      this.#refreshLater();
    } else {
      inBackground(() => this.load());
    }
  }

  async #more() {
    const page = await listDeliveries(this.#webhook.id, this.#part(".more").dataset.cursor);
    this.#showsOlder = true;
    this.#append(page);
  }

  #append({ deliveries, next_cursor: cursor }) {
    this.#part("ol").append(...deliveries.map(delivery => this.#row(delivery)));
    const more = this.#part(".more");
    more.hidden = !cursor;
    more.dataset.cursor = cursor ?? "";
  }

  #row(delivery) {
    const row = clone(byId("delivery-template"));
    const what = { event: delivery.event, time: sayTime(delivery.created_at) };
    row.dataset.state = delivery.state;
    setText(row.querySelector(".what"), say("webhooks.what", what));
    row.querySelector(".result").append(icon(ICONS[delivery.state]), ` ${resultOf(delivery)}`);
    const again = row.querySelector(".again");
    again.hidden = delivery.state === "pending";
    again.setAttribute("aria-label", say("webhooks.again_of", what));
    onClick(again, () => attempt(() => this.#again(delivery)));
    return row;
  }

  async #again(delivery) {
    await redeliver(this.#webhook.id, delivery.id);
    await this.load();
    this.#part("ol").focus();
  }

  #part(selector) {
    return this.#element.querySelector(selector);
  }
}

function resultOf({ state, attempts, last_status: status, last_error: error, next_attempt_at: next }) {
  if (state === "delivered") {
    return say("webhooks.delivered", { n: attempts, status });
  }
  if (state === "failed") {
    return say("webhooks.gave_up", { n: attempts, error });
  }
  return next ? say("webhooks.waits", { error, time: sayTime(next) }) : say("webhooks.under_way");
}

// What one webhook was told, and what came of it.

import { byId, clone, icon, onClick, setText } from "../page/elements.js";
import { attempt, inBackground } from "../page/problems.js";
import { listDeliveries, redeliver } from "../service/webhooks.js";
import { say, sayTime } from "../words/words.js";

const LOOK_AGAIN_MS = 2000;

const ICONS = { pending: "pending", delivered: "complete", failed: "failed" };

/** Fills an element while it is shown; what is under way is looked at again until it has ended. */
export class Deliveries {
  #webhook;
  #element;
  #timer;
  /** Whether older ones are shown too, which looking again would take away. */
  #extended = false;

  constructor(webhook, element) {
    this.#webhook = webhook;
    this.#element = element;
    onClick(this.#part(".more"), () => attempt(() => this.#more()));
  }

  /** The newest ones, in place of what is shown. */
  async load() {
    this.#extended = false;
    let settled = false;
    try {
      const page = await listDeliveries(this.#webhook.id);
      if (!this.#extended) { // Else older ones were asked for meanwhile.
        this.#show(page);
      }
      settled = page.deliveries.every(delivery => delivery.state !== "pending");
    } finally {
      clearTimeout(this.#timer);
      if (!settled) {
        this.#lookAgainLater();
      }
    }
  }

  #show(page) {
    this.#part("ol").replaceChildren();
    this.#append(page);
    this.#part(".empty").hidden = page.deliveries.length > 0;
  }

  #lookAgainLater() {
    this.#timer = setTimeout(() => this.#lookAgain(), LOOK_AGAIN_MS);
  }

  #lookAgain() {
    if (!this.#element.isConnected || this.#element.hidden) {
      return;
    }
    // Rows are made anew, which would take the focus away from their buttons.
    if (this.#extended || document.activeElement?.closest(".delivery")) {
      this.#lookAgainLater();
    } else {
      inBackground(() => this.load());
    }
  }

  async #more() {
    const page = await listDeliveries(this.#webhook.id, this.#part(".more").dataset.cursor);
    this.#extended = true;
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
    row.querySelector(".came").append(icon(ICONS[delivery.state]), ` ${came(delivery)}`);
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

function came({ state, attempts, last_status: status, last_error: error, next_attempt_at: next }) {
  if (state === "delivered") {
    return say("webhooks.delivered", { n: attempts, status });
  }
  if (state === "failed") {
    return say("webhooks.gave_up", { n: attempts, error });
  }
  return next ? say("webhooks.waits", { error, time: sayTime(next) }) : say("webhooks.under_way");
}

// Regeneration of all thumbnails: its progress, and buttons to control it.

import { onClick, setText } from "../page/elements.js";
import { attempt } from "../page/problems.js";
import { changeRegeneration, listRegenerations, regenerateAll } from "../service/api.js";
import { say } from "../words/words.js";

const isUnderWay = ({ state }) => state === "running" || state === "paused";

export class RegenerationCard {
  #card;
  #current;

  constructor(card) {
    this.#card = card;
    onClick(this.#part("begin"), () => this.#change(() => regenerateAll()));
    for (const action of ["pause", "resume", "cancel"]) {
      onClick(this.#part(action), () => this.#change(() => changeRegeneration(this.#current.id, action)));
    }
  }

  /** Shows the running regeneration, or the last one. */
  async refresh() {
    const { regenerations } = await listRegenerations();
    this.#show(regenerations.find(({ photo_id: onePhoto }) => onePhoto === null));
  }

  #change(action) {
    return attempt(async () => {
      const focused = this.#card.contains(document.activeElement);
      this.#show(await action());
      if (focused) {
        this.#card.querySelector("button:not([hidden])").focus();
      }
    });
  }

  #show(regeneration) {
    this.#current = regeneration;
    const isActive = regeneration !== undefined && isUnderWay(regeneration);
    this.#card.dataset.state = regeneration?.state ?? "none";
    this.#part("begin").hidden = isActive;
    this.#part("pause").hidden = regeneration?.state !== "running";
    this.#part("resume").hidden = regeneration?.state !== "paused";
    this.#part("cancel").hidden = !isActive;
    this.#part("progress").hidden = !isActive;
    setText(this.#part("words"), regeneration && words(regeneration));
    setText(this.#part("kept"), regeneration && kept(regeneration));
    if (isActive) {
      this.#part("progress").max = Math.max(1, regeneration.photos);
      this.#part("progress").value = done(regeneration);
    }
  }

  #part(name) {
    return this.#card.querySelector(`.${name}`);
  }
}

const done = ({ regenerated, failed, skipped }) => regenerated + failed + skipped;

const words = regeneration =>
  say(`regeneration.${regeneration.state}`, { done: done(regeneration), n: regeneration.photos });

const kept = ({ failed: n, failures }) => (n > 0 ? say("regeneration.kept", { n, error: failures[0].error }) : null);

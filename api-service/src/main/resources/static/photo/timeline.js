// The attempts at a photo's thumbnails, the newest first.

import { clone, icon, setText } from "../page/elements.js";
import { say, sayDuration, sayTime } from "../words/words.js";
import { countDown } from "./countdown.js";

const ICONS = { running: "processing", succeeded: "complete", failed: "failed", next: "retrying" };

export class Timeline {
  #list;
  #template;
  #stopCounting = () => null;

  constructor(list, template) {
    this.#list = list;
    this.#template = template;
  }

  /** `attempts` as the service returned them; `next` is when the next attempt begins, or null. */
  show(attempts, next) {
    this.clear();
    const newest = attempts[0]?.generation;
    if (next) {
      this.#list.append(this.#entryOfNext((attempts[0]?.attempt ?? 0) + 1, next));
    }
    this.#list.append(...attempts.map(attempt => this.#entryOf(attempt, attempt.generation !== newest)));
  }

  clear() {
    this.#stopCounting();
    this.#list.replaceChildren();
  }

  #entryOf(attempt, earlier) {
    const { attempt: n, outcome, started_at: started, ended_at: ended, worker, error } = attempt;
    const entry = this.#entry(say(`attempt.${outcome}`, { n }), outcome);
    entry.classList.toggle("earlier", earlier);
    const times = [
      started && say("attempt.started", { time: sayTime(started) }),
      started && ended && say("attempt.took", { time: sayDuration(Date.parse(ended) - Date.parse(started)) }),
      worker && say("attempt.worker", { worker }),
      earlier && say("attempt.earlier"),
    ];
    setText(entry.querySelector(".times"), times.filter(Boolean).join(" · "));
    setText(entry.querySelector(".error"), error);
    return entry;
  }

  #entryOfNext(n, moment) {
    const entry = this.#entry("", "next");
    const title = entry.querySelector(".title");
    const words = document.createElement("span");
    words.role = "timer"; // not read out each second
    title.append(words);
    this.#stopCounting = countDown(moment, seconds => {
      const time = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
      words.textContent = say(seconds > 0 ? "attempt.next" : "attempt.any_moment", { n, time });
    });
    setText(entry.querySelector(".times"), say("attempt.at", { time: sayTime(moment) }));
    return entry;
  }

  #entry(title, outcome) {
    const entry = clone(this.#template);
    entry.dataset.outcome = outcome;
    entry.querySelector(".title").append(icon(ICONS[outcome]), title);
    return entry;
  }
}

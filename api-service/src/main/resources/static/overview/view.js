// The overview for administrators: how many photos wait, how fast they are processed, and what failed.

import { byId, onClick, setText } from "../page/elements.js";
import { attempt, inBackground } from "../page/problems.js";
import { toast } from "../page/toast.js";
import { getFailures, getHourlyAttempts, getSummary, getWorkers, retryFailed } from "../service/api.js";
import { place } from "../service/place.js";
import { say, sayDuration, sayTime } from "../words/words.js";
import { drawBars } from "./chart.js";
import { showCounts } from "./counts.js";
import { showFailures } from "./failures.js";
import { showHourly } from "./hourly.js";
import { RegenerationCard } from "./regeneration.js";
import { SAMPLE_MS, Throughput } from "./throughput.js";
import { showWorkers } from "./workers.js";

export class OverviewView {
  element = byId("overview");
  title = byId("overview-title");

  #throughput = new Throughput();
  #timer = null;
  #regeneration = new RegenerationCard(byId("regeneration"));
  /** Becomes false when an administrators' route refuses this user, so that it is asked only once. */
  #isAdmin = true;

  constructor() {
    onClick(this.#part("retry-all"), () => this.#retry());
    this.#part("to-webhooks").search = new URLSearchParams({ workspace: place.workspace });
  }

  async enter() {
    document.title = say("page.title_of", { name: say("overview.heading") });
    this.#timer = setInterval(() => document.hidden || inBackground(() => this.#refresh()), SAMPLE_MS);
    this.title.focus();
    await attempt(() => this.#refresh());
  }

  leave() {
    clearInterval(this.#timer);
    document.title = say("page.title");
  }

  async #refresh() {
    const [summary, { failures }] = await Promise.all([getSummary(), getFailures()]);
    showCounts(this.#part("tiles"), this.#part("shares"), summary, linkTo);
    this.#showWaiting(summary.oldest_pending_at);
    this.#throughput.add(summary.complete, Date.now());
    this.#showThroughput();
    showFailures(this.#part("failures"), byId("failure-template"), failures, error => this.#retry(error));
    this.#part("none-failed").hidden = failures.length > 0;
    this.#part("retry-all").hidden = failures.length < 2;
    showHourly(byId("hourly"), (await getHourlyAttempts()).hours);
    await this.#refreshForAdministrators();
  }

  async #refreshForAdministrators() {
    if (!this.#isAdmin) {
      return;
    }
    try {
      const [{ workers }] = await Promise.all([getWorkers(), this.#regeneration.refresh()]);
      showWorkers(byId("workers"), workers, Date.now());
    } catch (problem) {
      if (problem.status !== 403) {
        throw problem;
      }
      this.#isAdmin = false;
    }
    byId("regeneration").hidden = !this.#isAdmin;
    byId("workers").hidden = !this.#isAdmin;
  }

  #showWaiting(since) {
    const words = since
      ? say("overview.oldest", { time: sayTime(since), duration: sayDuration(Math.max(0, Date.now() - Date.parse(since))) })
      : say("overview.nothing_waits");
    setText(this.#part("oldest"), words);
  }

  #showThroughput() {
    const words = say("overview.throughput_words", { n: this.#throughput.sum(1), all: this.#throughput.sum(5) });
    setText(this.#part("throughput-words"), words);
    drawBars(this.#part("chart"), this.#throughput.samples, words);
  }

  /** Retries all failed photos, or those that failed for one reason. */
  #retry(error) {
    return attempt(async () => {
      const { retried } = await retryFailed(error);
      toast(say("overview.retried", { n: retried }));
      await this.#refresh();
    });
  }

  #part(name) {
    return this.element.querySelector(`.${name}`);
  }
}

/** The address of the list of photos with a status. */
function linkTo(status) {
  const { workspace, owner } = place;
  return `?${new URLSearchParams({ workspace, [owner.type]: owner.id, status })}`;
}

// How many photos became ready, computed from successive counts.

/** The length of a sample, and how many samples are kept: five minutes in all. */
export const SAMPLE_MS = 5000;
const SAMPLES = 60;

export class Throughput {
  /** Photos per sample, the newest last. */
  samples = new Array(SAMPLES).fill(0);

  #complete = null;
  #at = null;

  /** Adds a count. Deletions and retries can make it smaller; that does not count as throughput. */
  add(complete, now) {
    if (this.#complete !== null) {
      const steps = Math.min(SAMPLES, Math.max(1, Math.round((now - this.#at) / SAMPLE_MS)));
      const each = Math.max(0, complete - this.#complete) / steps;
      this.samples = [...this.samples, ...new Array(steps).fill(each)].slice(-SAMPLES);
    }
    this.#complete = complete;
    this.#at = now;
  }

  /** How many photos became ready in the last minutes. */
  sum(minutes) {
    const count = (minutes * 60_000) / SAMPLE_MS;
    return Math.round(this.samples.slice(-count).reduce((sum, each) => sum + each, 0));
  }
}

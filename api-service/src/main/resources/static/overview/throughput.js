// How many photos became ready, told from counts that were taken one after the other.

/** Of each sample, and how many are kept: five minutes in all. */
export const SAMPLE_MS = 5000;
const SAMPLES = 60;

export class Throughput {
  /** Photos per sample, the newest last. */
  samples = new Array(SAMPLES).fill(0);

  #complete = null;
  #at = null;

  /** Takes a count; deleted photos and retries may make it smaller, which is no throughput. */
  take(complete, now) {
    if (this.#complete !== null) {
      const steps = Math.min(SAMPLES, Math.max(1, Math.round((now - this.#at) / SAMPLE_MS)));
      const each = Math.max(0, complete - this.#complete) / steps;
      this.samples = [...this.samples, ...new Array(steps).fill(each)].slice(-SAMPLES);
    }
    this.#complete = complete;
    this.#at = now;
  }

  /** Photos of the last minutes. */
  sum(minutes) {
    const count = (minutes * 60_000) / SAMPLE_MS;
    return Math.round(this.samples.slice(-count).reduce((sum, each) => sum + each, 0));
  }
}

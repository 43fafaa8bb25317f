// Notices that the page was asleep: the machine, the network or the tab.

const TICK_MS = 5000;
/** Background tabs are slowed down to one tick a minute. */
const ASLEEP_MS = 90_000;

/** Calls `onWake` when time went by unnoticed or the network is back, `onReturn` when the tab is looked at again. */
export function watchSleep({ onWake, onReturn }) {
  let last = Date.now();
  setInterval(() => {
    const slept = Date.now() - last > ASLEEP_MS;
    last = Date.now();
    if (slept) {
      onWake();
    }
  }, TICK_MS);
  addEventListener("online", onWake);
  addEventListener("visibilitychange", () => document.hidden || onReturn());
}

// Counts down to a time.

/** Calls `onTick(seconds)` now and each second until 0. Returns a function that stops it. */
export function countDown(moment, onTick) {
  const tick = () => {
    const seconds = Math.max(0, Math.ceil((Date.parse(moment) - Date.now()) / 1000));
    onTick(seconds);
    if (seconds === 0) {
      clearInterval(timer);
    }
  };
  const timer = setInterval(tick, 1000);
  tick();
  return () => clearInterval(timer);
}

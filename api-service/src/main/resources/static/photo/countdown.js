// The time until something happens.

/** Calls `onTick(seconds)` now and once a second until there are none left; the answer is a function that ends it. */
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

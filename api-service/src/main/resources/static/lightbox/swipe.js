// Detects swipes to the left and to the right.

const MIN_PIXELS = 50;

/** Calls `onSwipe` with 1 for a swipe to the left (next) and -1 for a swipe to the right (previous). */
export function wireSwipe(element, onSwipe) {
  let start = null;
  element.addEventListener("pointerdown", event => (start = event.isPrimary ? event : null));
  element.addEventListener("pointercancel", () => (start = null));
  element.addEventListener("pointerup", event => {
    if (!start || !event.isPrimary) {
      return;
    }
    const right = event.clientX - start.clientX;
    const down = event.clientY - start.clientY;
    start = null;
    if (Math.abs(right) >= MIN_PIXELS && Math.abs(right) > 2 * Math.abs(down)) {
      onSwipe(right < 0 ? 1 : -1);
    }
  });
}

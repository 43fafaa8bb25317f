// Loads more when the user comes near the end of the list.

const NEAR = "800px 0px";

/**
 * Calls `loadMore` when `end` is near the visible part of the page. Returns a function that checks again, because an
 * observer reports only when an element moves into or out of view.
 */
export function loadNear(end, loadMore) {
  const observer = new IntersectionObserver(([entry]) => entry.isIntersecting && loadMore(), { rootMargin: NEAR });
  return () => {
    observer.unobserve(end);
    observer.observe(end);
  };
}

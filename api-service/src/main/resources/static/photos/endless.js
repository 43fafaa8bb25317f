// Loads more when the end of the list comes near.

const NEAR = "800px 0px";

/**
 * Calls `loadMore` whenever `end` is near the visible part of the page. The answer is a function that looks again: an
 * observer only tells when something moves in or out of sight.
 */
export function loadNear(end, loadMore) {
  const observer = new IntersectionObserver(([entry]) => entry.isIntersecting && loadMore(), { rootMargin: NEAR });
  return () => {
    observer.unobserve(end);
    observer.observe(end);
  };
}

// Follows the workspace's events, for as long as the page is shown.

import { eventsUrl } from "../service/api.js";

const REOPEN_AFTER_MS = 5000;

/**
 * The browser reconnects by itself and says which event it saw last, so it misses nothing. `onReset` is called when the
 * page cannot know what it missed: when a stream opens first, when the service says so, and after the browser gave up,
 * which it does when the service answers with an error.
 */
export function followEvents({ onState, onReady, onFailed, onReset }) {
  let source;
  let reopening;

  function open() {
    let resumed = false;
    source = new EventSource(eventsUrl);
    source.onopen = () => {
      onState("live");
      if (!resumed) {
        resumed = true;
        onReset();
      }
    };
    source.onerror = () => {
      onState("lost");
      if (source.readyState === EventSource.CLOSED) {
        reopening = setTimeout(open, REOPEN_AFTER_MS);
      }
    };
    source.addEventListener("photo.thumbnail_ready", event => onReady(JSON.parse(event.data)));
    source.addEventListener("photo.thumbnail_failed", event => onFailed(JSON.parse(event.data)));
    source.addEventListener("stream.reset", onReset);
  }

  open();

  // A browser may keep a page that was left, and its stream with it, of which HTTP/1.1 allows six for all pages.
  addEventListener("pagehide", () => {
    clearTimeout(reopening);
    source.close();
  });
  addEventListener("pageshow", event => event.persisted && open());
}

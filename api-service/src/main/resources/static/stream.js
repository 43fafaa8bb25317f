// Follows the workspace's events, for as long as the page is open.

import { eventsUrl } from "./api.js";

const REOPEN_AFTER_MS = 5000;

/**
 * The browser reconnects by itself and says which event it saw last, so it misses nothing. `onReset` is called when the
 * page cannot know what it missed: when the stream opens first, when the service says so, and after the browser gave up,
 * which it does when the service answers with an error.
 */
export function followEvents({ onState, onReady, onFailed, onReset }) {
  function open() {
    let resumed = false;
    const source = new EventSource(eventsUrl);
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
        setTimeout(open, REOPEN_AFTER_MS);
      }
    };
    source.addEventListener("photo.thumbnail_ready", event => onReady(JSON.parse(event.data)));
    source.addEventListener("photo.thumbnail_failed", event => onFailed(JSON.parse(event.data)));
    source.addEventListener("stream.reset", onReset);
  }

  open();
}

// Short messages at the edge of the page, each with an optional button.

import { byId, clone } from "./elements.js";

const SHOWN_MS = 8000;

/** Visible messages with an action that can be undone, the newest last. */
const undoable = [];

/**
 * Shows a message. `action` is the label of a button that calls `onAction`; Ctrl+Z does the same. If the button is not used,
 * `onEnd` is called when the message disappears, at the latest when the user leaves the page. The time does not run while the
 * pointer or the focus is on the message.
 */
export function toast(words, { action, onAction, onEnd } = {}) {
  const element = clone(byId("toast-template"));
  const button = element.querySelector(".action");
  let timer;
  const message = {
    act: () => end(onAction),
    leave: () => end(onEnd),
  };

  function end(then) {
    if (!element.isConnected) {
      return;
    }
    clearTimeout(timer);
    const hadFocus = element.contains(document.activeElement);
    element.remove();
    if (undoable.includes(message)) {
      undoable.splice(undoable.indexOf(message), 1);
    }
    then?.();
    if (hadFocus) {
      byId("photos-title").focus({ preventScroll: true });
    }
  }

  const hold = () => clearTimeout(timer);
  const run = () => {
    clearTimeout(timer);
    timer = setTimeout(message.leave, SHOWN_MS);
  };
  element.addEventListener("pointerenter", hold);
  element.addEventListener("pointerleave", run);
  element.addEventListener("focusin", hold);
  element.addEventListener("focusout", run);
  element.querySelector(".close").addEventListener("click", message.leave);
  if (action) {
    button.hidden = false;
    button.textContent = action;
    button.addEventListener("click", message.act);
    undoable.push(message);
  }
  byId("toasts").append(element);
  // Screen readers announce only changes of a live region that is already in the page.
  element.querySelector("p").textContent = words;
  run();
}

addEventListener("pagehide", () => [...undoable].forEach(message => message.leave()));
addEventListener("keydown", event => {
  const typing = event.target.matches?.("input, textarea, select");
  if ((event.ctrlKey || event.metaKey) && !event.shiftKey && event.key === "z" && !typing && undoable.length > 0) {
    event.preventDefault();
    undoable.at(-1).act();
  }
});

// Short messages at the edge of the page, with something to do about them for a while.

import { byId, clone } from "./elements.js";

const SHOWN_MS = 8000;

/** Open messages that can be undone, the newest last. */
const undoable = [];

/**
 * Shows a message. With an `action` (its words) there is a button for `onAction`; without a click on it `onEnd` is
 * called when the message goes, at the latest when the page is left. The time stands still while the message is
 * pointed at or has the focus. Ctrl+Z does what the button does.
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
  // A live region speaks of what changes after it is there.
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

// Says why something failed.

import { byId, setText } from "./elements.js";

export function showProblem(problem) {
  setText(byId("problem"), problem.message);
}

/** Does what the user asked for, and says why if it fails. */
export function attempt(action) {
  setText(byId("problem"), null);
  return inBackground(action);
}

/** Leaves what is said about the user's last action in place, unless this fails too. */
export async function inBackground(action) {
  try {
    await action();
  } catch (problem) {
    showProblem(problem);
    if (problem.status === undefined) {
      throw problem; // a defect of the page, which belongs into the console too
    }
  }
}

// Shows why something failed.

import { byId, setText } from "./elements.js";

/** The source of the visible problem: an action of the user, or work in the background. */
let source = null;

export function showProblem(problem, from = "user") {
  source = from;
  setText(byId("problem"), problem.message);
}

/** Runs an action of the user, and shows why if it fails. */
export function attempt(action) {
  hideProblem();
  return run(action, "user");
}

/** Runs work in the background. A problem of the user's last action stays visible, unless this fails too. */
export async function inBackground(action) {
  const succeeded = await run(action, "background");
  if (succeeded && source === "background") {
    hideProblem();
  }
}

async function run(action, from) {
  try {
    await action();
    return true;
  } catch (problem) {
    showProblem(problem, from);
    if (problem.status === undefined) {
      throw problem; // a defect of the page, so the console must show it too
    }
    return false;
  }
}

function hideProblem() {
  source = null;
  setText(byId("problem"), null);
}

// Says why something failed.

import { byId, setText } from "./elements.js";

/** What the problem that is shown came from: something that the user did, or something in the background. */
let source = null;

export function showProblem(problem, from = "user") {
  source = from;
  setText(byId("problem"), problem.message);
}

/** Does what the user asked for, and says why if it fails. */
export function attempt(action) {
  hideProblem();
  return run(action, "user");
}

/** What is said about the user's last action stays, unless this fails too. */
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
      throw problem; // a defect of the page, which belongs into the console too
    }
    return false;
  }
}

function hideProblem() {
  source = null;
  setText(byId("problem"), null);
}

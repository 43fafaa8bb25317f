// Shows which item or repair new photos belong to, and lets the user choose another one or another workspace.

import { newId } from "../service/id.js";
import { place } from "../service/place.js";
import { say } from "../words/words.js";
import { byId } from "./elements.js";

export function showPlace() {
  const { workspace, owner } = place;
  const { kind, owner: id, workspace: of } = byId("place").elements;
  byId("place-words").textContent = say(`place.${owner.type}`, { id: owner.id.slice(0, 8) });
  kind.value = owner.type;
  id.value = owner.id;
  of.value = workspace;
  id.title = of.title = say("place.uuid");
  byId("new-id").addEventListener("click", () => {
    id.value = newId();
    id.focus();
  });
  byId("place").addEventListener("submit", event => {
    event.preventDefault();
    location.assign(`?${new URLSearchParams({ workspace: of.value, [kind.value]: id.value })}`);
  });
}

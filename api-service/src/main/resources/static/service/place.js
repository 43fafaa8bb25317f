// The workspace that the page shows, and the item or repair of new photos: from the address, else the last ones, else new ones.

import { newId } from "./id.js";

const query = new URLSearchParams(location.search);

function read() {
  const workspace = clean(query.get("workspace") ?? localStorage.getItem("workspace") ?? newId());
  const owner = ownerInAddress() ?? ownerOfLastTime() ?? { type: "item", id: newId() };
  localStorage.setItem("workspace", workspace);
  localStorage.setItem("owner", `${owner.type}:${owner.id}`);
  return { workspace, owner };
}

function ownerInAddress() {
  const type = ["item", "repair"].find(name => query.get(name));
  return type && { type, id: clean(query.get(type)) };
}

function ownerOfLastTime() {
  const [type, id] = localStorage.getItem("owner")?.split(":") ?? [];
  return id && { type, id };
}

const clean = id => id.trim().toLowerCase();

/** `workspace` is its id; `owner` is the item or repair, `{ type, id }`. */
export const place = read();

/** Keeps the address up to date, so that a copy of it opens the same view. `further` are more query parameters. */
export function showInAddress(further = {}) {
  const { workspace, owner } = place;
  const parameters = new URLSearchParams({ workspace, [owner.type]: owner.id, ...further });
  history.replaceState(history.state, "", `?${parameters}${location.hash}`);
}

// A workspace's keys, for its administrators.

import { byId, clone, onClick } from "../page/elements.js";
import { attempt } from "../page/problems.js";
import { copyOnClick, showOnce } from "../page/shown-once.js";
import { listKeys, makeKey, revokeKey } from "../service/api.js";
import { place } from "../service/place.js";
import { fillIn, say, sayTime } from "../words/words.js";

const DAY_MS = 24 * 3600e3;

fillIn(document);
for (const link of [byId("back"), byId("to-webhooks")]) {
  link.search = new URLSearchParams({ workspace: place.workspace });
}

const form = byId("make");
form.addEventListener("submit", event => {
  event.preventDefault();
  attempt(make);
});
copyOnClick(say("keys.copied"));
attempt(list);

async function make() {
  const { name, role, days } = form.elements;
  const lifetime = days.value && Number(days.value) * DAY_MS;
  const made = await makeKey({
    name: name.value,
    role: role.value,
    expires_at: lifetime ? new Date(Date.now() + lifetime).toISOString() : null,
  });
  form.reset();
  showOnce(made.key, say("keys.made", { name: made.name }));
  await list();
}

async function list() {
  const { keys } = await listKeys();
  byId("keys").replaceChildren(...keys.map(rowOf));
}

function rowOf(key) {
  const row = clone(byId("key-template"));
  const [state, words] = validity(key);
  row.dataset.state = state;
  row.querySelector(".name").textContent = key.name;
  row.querySelector(".role").textContent = say(`keys.${key.role}`);
  row.querySelector(".validity").textContent = words;
  const button = row.querySelector(".revoke");
  button.hidden = state !== "valid";
  button.setAttribute("aria-label", say("keys.revoke_of", { name: key.name }));
  onClick(button, () => revoke(key));
  return row;
}

function validity({ revoked_at: revoked, expires_at: expires }) {
  if (revoked) {
    return ["revoked", say("keys.revoked", { time: sayTime(revoked) })];
  }
  if (!expires) {
    return ["valid", say("keys.valid")];
  }
  const isExpired = Date.parse(expires) <= Date.now();
  return [isExpired ? "expired" : "valid", say(isExpired ? "keys.expired" : "keys.valid_until", { time: sayTime(expires) })];
}

/** Asks the user first, because it cannot be undone. */
function revoke(key) {
  return (
    confirm(say("keys.revoke_sure", { name: key.name })) &&
    attempt(async () => {
      await revokeKey(key.id);
      await list();
      byId("list-title").focus();
    })
  );
}

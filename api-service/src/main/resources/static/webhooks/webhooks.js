// A workspace's webhooks, for its administrators.

import { byId, clone, onClick } from "../page/elements.js";
import { attempt } from "../page/problems.js";
import { copyOnClick, showOnce } from "../page/shown-once.js";
import { place } from "../service/place.js";
import { deleteWebhook, enableWebhook, listWebhooks, makeWebhook, rotateSecret, sendPing } from "../service/webhooks.js";
import { fillIn, namesAfter, say } from "../words/words.js";
import { Deliveries } from "./deliveries.js";


fillIn(document);
byId("back").search = new URLSearchParams({ workspace: place.workspace });

const form = byId("make");
form.querySelector("fieldset").append(...namesAfter("webhooks.event.").map(choiceOf));
form.addEventListener("submit", event => {
  event.preventDefault();
  attempt(make);
});
copyOnClick(say("webhooks.copied"));
attempt(list);

async function make() {
  const wanted = new FormData(form);
  showSecret(await makeWebhook({ url: wanted.get("url"), events: wanted.getAll("events") }));
  form.reset();
  await list();
}

/** The words file lists the events to choose from, by their names in the API. */
function sayEvent(event) {
  return say(`webhooks.event.${event}`);
}

function choiceOf(event) {
  const box = Object.assign(document.createElement("input"), { type: "checkbox", name: "events", value: event, defaultChecked: true });
  const words = Object.assign(document.createElement("span"), { textContent: sayEvent(event) });
  const label = document.createElement("label");
  label.append(box, " ", words);
  return label;
}

const showSecret = ({ url, secret }) => showOnce(secret, say("webhooks.made", { url }));

async function list() {
  const { webhooks } = await listWebhooks();
  byId("none").hidden = webhooks.length > 0;
  byId("webhooks").replaceChildren(...webhooks.map(rowOf));
}

function rowOf(webhook) {
  const row = clone(byId("webhook-template"));
  const part = name => row.querySelector(`.${name}`);
  row.dataset.enabled = webhook.enabled;
  part("url").textContent = webhook.url;
  part("events").textContent = webhook.events.map(event => sayEvent(event)).join(", ");
  part("state").textContent = stateOf(webhook);
  part("switch").textContent = say(webhook.enabled ? "webhooks.disable" : "webhooks.enable");
  row.querySelectorAll(".buttons button").forEach(button =>
    button.setAttribute("aria-label", say("webhooks.button_of", { button: button.textContent, url: webhook.url })));

  const deliveries = new Deliveries(webhook, part("deliveries"));
  const open = async () => {
    part("deliveries").hidden = false;
    part("log").setAttribute("aria-expanded", "true");
    await deliveries.load();
  };
  const close = () => {
    part("deliveries").hidden = true;
    part("log").setAttribute("aria-expanded", "false");
  };
  onClick(part("log"), () => (part("deliveries").hidden ? attempt(open) : close()));
  onClick(part("ping"), () => attempt(() => sendPing(webhook.id).then(open)));
  onClick(part("switch"), () => change(() => enableWebhook(webhook.id, !webhook.enabled)));
  onClick(part("rotate"), () => confirms("webhooks.rotate_sure", webhook) && attempt(async () => showSecret(await rotateSecret(webhook.id))));
  onClick(part("remove"), () => confirms("webhooks.remove_sure", webhook) && change(() => deleteWebhook(webhook.id)));
  return row;
}

function stateOf({ enabled, disabled_reason: reason }) {
  if (enabled) {
    return say("webhooks.enabled");
  }
  return reason ? say("webhooks.disabled_since", { reason }) : say("webhooks.disabled");
}

/** Asks the user first, because it cannot be undone. */
const confirms = (question, { url }) => confirm(say(question, { url }));

/** The rows are replaced, so the focus goes to the heading of the list. */
function change(action) {
  return attempt(async () => {
    await action();
    await list();
    byId("list-title").focus();
  });
}

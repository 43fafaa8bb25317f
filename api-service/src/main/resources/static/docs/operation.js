// One operation: its parameters, its answers, and an example call.

import { byId, clone, setText } from "../page/elements.js";
import { say } from "../words/words.js";
import { appendEntry, exampleOf, typeOf } from "./schema.js";

export function operationOf(method, path, operation, schemas) {
  const element = clone(byId("operation-template"));
  const part = name => element.querySelector(`.${name}`);
  element.id = operation.operationId;
  element.dataset.method = method;
  part("method").textContent = method;
  part("path").textContent = path;
  part("summary").textContent = operation.summary ?? "";
  setText(part("about"), operation.description);
  part("call").textContent = callOf(method, path, bodyOf(operation), schemas);
  showTakes(part("takes"), operation);
  for (const [status, { description, content }] of Object.entries(operation.responses)) {
    appendEntry(part("answers"), status, typeOf(firstOf(content)?.schema), description);
  }
  return element;
}

function showTakes(list, operation) {
  for (const { name, in: place, required, schema, description } of operation.parameters ?? []) {
    const where = say(`docs.in_${place}`) + (required ? "" : ` ${say("docs.optional")}`);
    appendEntry(list, name, typeOf(schema), [where, description].filter(Boolean).join(". "));
  }
  const body = bodyOf(operation);
  if (body) {
    appendEntry(list, say("docs.body"), typeOf(body.schema), body.type);
  }
}

/** `{ type, schema }` of the request body, or null. */
function bodyOf({ requestBody }) {
  const [entry] = Object.entries(requestBody?.content ?? {});
  return entry ? { type: entry[0], schema: entry[1].schema } : null;
}

const firstOf = content => Object.values(content ?? {})[0];

/** An example call for a shell. */
function callOf(method, path, body, schemas) {
  const words = ["curl", "-H", "\"Authorization: Bearer $KEY\""];
  if (method !== "GET") {
    words.push("-X", method);
  }
  if (body?.type === "multipart/form-data") {
    words.push("-F", "file=@photo.jpg");
  } else if (body) {
    words.push("-H", "\"Content-Type: application/json\"", "-d", `'${JSON.stringify(exampleOf(body.schema, schemas))}'`);
  }
  return [...words, `"${location.origin}${path}"`].join(" ");
}

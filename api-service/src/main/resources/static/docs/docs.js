// The OpenAPI document as a page, for developers of clients.

import { byId, setText } from "../page/elements.js";
import { fillIn, say } from "../words/words.js";
import { operationOf } from "./operation.js";
import { schemaOf } from "./schema.js";

fillIn(document);

try {
  const response = await fetch("/v3/api-docs");
  show(await response.json());
} catch (failure) {
  setText(byId("problem"), say("docs.failed", { reason: failure.message }));
}
openNamed();
addEventListener("hashchange", openNamed);

function show({ info, paths, components: { schemas } }) {
  setText(byId("about"), info.description);
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => operationOf(method.toUpperCase(), path, operation, schemas)),
  );
  byId("operations").replaceChildren(...operations);
  byId("schemas").replaceChildren(...Object.entries(schemas).map(([name, schema]) => schemaOf(name, schema)));
}

/** Opens the operation or schema that the address names. */
function openNamed() {
  const named = location.hash && byId(decodeURIComponent(location.hash.slice(1)));
  if (named) {
    named.open = true;
    named.scrollIntoView();
  }
}

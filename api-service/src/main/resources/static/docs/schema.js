// Describes the types of the document in words, and makes an example of each.

import { byId, clone, setText } from "../page/elements.js";
import { say } from "../words/words.js";

const REFERENCE = "#/components/schemas/";
const EXAMPLES = {
  uuid: "01900000-0000-7000-8000-000000000000",
  "date-time": "2027-01-01T00:00:00Z",
};

export function schemaOf(name, { description, properties = {}, required = [] }) {
  const element = clone(byId("schema-template"));
  element.id = name;
  element.querySelector(".name").textContent = name;
  setText(element.querySelector(".about"), description);
  for (const [field, schema] of Object.entries(properties)) {
    const note = required.includes(field) ? [] : [say("docs.optional")];
    appendEntry(element.querySelector(".fields"), field, typeOf(schema), [...note, schema.description].filter(Boolean).join(" "));
  }
  return element;
}

/** Adds a term, its type and its description to a list of definitions. */
export function appendEntry(list, term, type, words) {
  const name = document.createElement("dt");
  const about = document.createElement("dd");
  name.textContent = term;
  about.append(...type);
  for (const line of (words ?? "").split("\n\n").filter(Boolean)) {
    const paragraph = document.createElement("p");
    paragraph.textContent = line.replaceAll("`", "");
    about.append(paragraph);
  }
  list.append(name, about);
}

/** Words and links that name a type; empty if there is no type. */
export function typeOf(schema) {
  if (!schema) {
    return [];
  }
  if (schema.$ref) {
    return [linkTo(nameOf(schema))];
  }
  if (schema.items) {
    return [`${say("docs.list_of")} `, ...typeOf(schema.items)];
  }
  if (schema.enum) {
    return [schema.enum.join(" | ")];
  }
  const types = [schema.type ?? "object"].flat().join(" | ");
  return [schema.format ? `${types} (${schema.format})` : types];
}

/** An example value of the schema. */
export function exampleOf(schema, schemas) {
  if (schema.$ref) {
    const { properties = {} } = schemas[nameOf(schema)];
    return Object.fromEntries(Object.entries(properties).map(([name, of]) => [name, exampleOf(of, schemas)]));
  }
  if (schema.items) {
    return [exampleOf(schema.items, schemas)];
  }
  const [type] = [schema.type].flat();
  return schema.enum?.[0] ?? EXAMPLES[schema.format] ?? (type === "integer" ? schema.minimum ?? 1 : "…");
}

const nameOf = ({ $ref }) => $ref.slice(REFERENCE.length);

function linkTo(name) {
  const link = document.createElement("a");
  link.href = `#${name}`;
  link.textContent = name;
  return link;
}

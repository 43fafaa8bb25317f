// Puts the words of a language into the page.

import { language, words } from "./en.js";

const plurals = new Intl.PluralRules(language);
const bytes = { kB: 1e3, MB: 1e6, GB: 1e9 };

/** The words for a key, with `{name}` replaced by `values.name`; `values.n` chooses between singular and plural. */
export function say(key, values = {}) {
  const entry = words[key];
  if (entry === undefined) {
    throw new Error(`words/${language}.js has no "${key}"`);
  }
  const pattern = typeof entry === "string" ? entry : entry[plurals.select(values.n)];
  return pattern.replace(/\{(\w+)\}/g, (_, name) => values[name]);
}

/** What follows the prefix in the keys that begin with it. */
export const namesAfter = prefix =>
  Object.keys(words).filter(key => key.startsWith(prefix)).map(key => key.slice(prefix.length));

/** Fills elements marked `data-words` (their text) or `data-label` (their accessible name), also inside templates. */
export function fillIn(root) {
  for (const element of root.querySelectorAll("[data-words]")) {
    element.textContent = say(element.dataset.words);
  }
  for (const element of root.querySelectorAll("[data-label]")) {
    element.setAttribute("aria-label", say(element.dataset.label));
  }
  root.querySelectorAll("template").forEach(template => fillIn(template.content));
}

export const sayNumber = number => number.toLocaleString(language);

/** A file's size, for example "3.4 MB". */
export function sayBytes(size) {
  const unit = size < 1e6 ? "kB" : size < 1e9 ? "MB" : "GB";
  const value = Math.max(1, size / bytes[unit]);
  return `${value.toLocaleString(language, { maximumFractionDigits: unit === "kB" ? 0 : 1 })} ${unit}`;
}

/** A time in the reader's time zone; without the date if it is today. */
export function sayTime(moment) {
  const time = new Date(moment);
  const today = time.toDateString() === new Date().toDateString();
  return today
    ? time.toLocaleTimeString(language)
    : time.toLocaleString(language, { dateStyle: "medium", timeStyle: "short" });
}

/** A duration, from milliseconds to hours. */
export function sayDuration(ms) {
  const [value, unit] =
    ms < 1000 ? [ms, "millisecond"] : ms < 60e3 ? [ms / 1000, "second"] : ms < 3600e3 ? [ms / 60e3, "minute"] : [ms / 3600e3, "hour"];
  const digits = value < 10 && ms >= 1000 ? 1 : 0;
  return value.toLocaleString(language, { style: "unit", unit, maximumFractionDigits: digits });
}

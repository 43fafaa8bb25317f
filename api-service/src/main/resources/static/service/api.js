// The service's JSON, and its errors as exceptions.

import { place } from "./place.js";
import { Problem } from "./problem.js";
import { changeHeaders, signInIfAsked } from "./session.js";

export const workspace = `/api/v1/workspaces/${encodeURIComponent(place.workspace)}`;
const photos = `${workspace}/photos`;
const regenerations = `${workspace}/regenerations`;

export const eventsUrl = `${workspace}/events`;

/** The address for uploads of photos of an item or repair. */
export const uploadUrl = ({ type, id }) => `${workspace}/${type}s/${encodeURIComponent(id)}/photos`;

/**
 * A page of the workspace's photos, newest first.
 *
 * `query`: `thumbnail_status`, `item_id`, `repair_id`, `cursor`, `limit`, each optional.
 */
export const listPhotos = (query = {}) => request("GET", `${photos}?${new URLSearchParams({ limit: "24", ...query })}`);
export const getPhoto = id => request("GET", `${photos}/${id}`);

/** `{ attempts }`, the newest first. */
export const getAttempts = id => request("GET", `${photos}/${id}/attempts`);
export const retryPhoto = id => request("POST", `${photos}/${id}/thumbnails/retry`);

/** The request is sent even if the user is leaving the page. */
export const deletePhoto = id => request("DELETE", `${photos}/${id}`, { keepalive: true });

/** Counts by status, and since when the oldest pending photo waits. */
export const getSummary = () => request("GET", `${photos}/summary`);

/** `{ failures }`: how many photos failed for each reason. */
export const getFailures = () => request("GET", `${photos}/failures`);

/** Retries all failed photos, or those that failed for one reason; `{ retried }` says how many. */
export const retryFailed = error =>
  request("POST", `${photos}/thumbnails/retry${error === undefined ? "" : `?${new URLSearchParams({ error })}`}`);

/** `{ keys }`, the newest first; for administrators, as the next two. */
export const listKeys = () => request("GET", `${workspace}/keys`);

/** Makes a key of `{ name, role, expires_at }`. Only this answer has the `key` itself. */
export const makeKey = key => postJson(`${workspace}/keys`, key);
export const revokeKey = id => request("DELETE", `${workspace}/keys/${id}`);

/** `{ url, expires_at }` of a link that shows a photo's large thumbnail without a key. */
export const makeLink = id => postJson(`${photos}/${id}/links`, { size: "large" });

/** `{ regenerations }`, the newest first. */
export const listRegenerations = () => request("GET", regenerations);

/** Regenerates the thumbnails of a complete photo, and returns the regeneration. */
export const regeneratePhoto = id => request("POST", `${photos}/${id}/thumbnails/regenerate`);

/** Regenerates the thumbnails of all complete photos, and returns the regeneration. */
export const regenerateAll = () => request("POST", `${photos}/thumbnails/regenerate`);

/** `action` is pause, resume or cancel. Returns the regeneration. */
export const changeRegeneration = (id, action) => request("POST", `${regenerations}/${id}/${action}`);

/** `{ hours }`: attempts of the last day, the oldest hour first. */
export const getHourlyAttempts = () => request("GET", `${photos}/attempts/hourly`);

/** `{ workers }`; null if Temporal does not answer. */
export const getWorkers = () => request("GET", `${workspace}/workers`);

export const postJson = (url, value) => sendJson("POST", url, value);

export const sendJson = (method, url, value) =>
  request(method, url, { body: JSON.stringify(value) }, { "Content-Type": "application/json" });

export async function request(method, url, options, further) {
  let response;
  try {
    const changeOnly = method === "GET" ? {} : changeHeaders();
    const headers = { Accept: "application/json, application/problem+json", ...changeOnly, ...further };
    response = await fetch(url, { method, headers, ...options });
  } catch {
    throw new Problem(0);
  }
  const body = await response.json().catch(() => null);
  if (!response.ok) {
    signInIfAsked(response.status, body);
    throw new Problem(response.status, body, response.headers.get("Retry-After"));
  }
  return body;
}

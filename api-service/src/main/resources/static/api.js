// The service's JSON, and its errors (RFC 9457) as exceptions.

import { place } from "./place.js";

const photos = `/api/v1/workspaces/${encodeURIComponent(place.workspace)}/photos`;

/** An answer that says what is wrong and what to do. */
export class Problem extends Error {
  constructor(status, body) {
    super(body?.detail ?? body?.title ?? (status ? `The service answered with status ${status}.` : "The service cannot be reached."));
    this.status = status;
  }
}

export const uploadUrl = `/api/v1/workspaces/${encodeURIComponent(place.workspace)}/items/${encodeURIComponent(place.item)}/photos`;
export const eventsUrl = `/api/v1/workspaces/${encodeURIComponent(place.workspace)}/events`;

/** A page of the workspace's photos, newest first. */
export function listPhotos(cursor) {
  const query = new URLSearchParams({ limit: "24", ...(cursor && { cursor }) });
  return request("GET", `${photos}?${query}`);
}

export const getPhoto = id => request("GET", `${photos}/${id}`);
export const retryPhoto = id => request("POST", `${photos}/${id}/thumbnails/retry`);
export const deletePhoto = id => request("DELETE", `${photos}/${id}`);

async function request(method, url) {
  let response;
  try {
    response = await fetch(url, { method, headers: { Accept: "application/json, application/problem+json" } });
  } catch {
    throw new Problem(0);
  }
  const body = await response.json().catch(() => null);
  if (!response.ok) {
    throw new Problem(response.status, body);
  }
  return body;
}

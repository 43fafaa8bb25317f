// Webhooks, for administrators; see docs/api.md.

import { postJson, request, sendJson, workspace } from "./api.js";

const webhooks = `${workspace}/webhooks`;

/** `{ webhooks }`, the newest first. */
export const listWebhooks = () => request("GET", webhooks);

/** Makes a webhook of `{ url, events }`. Only this answer and that of `rotateSecret` have the `secret`. */
export const makeWebhook = webhook => postJson(webhooks, webhook);
export const rotateSecret = id => request("POST", `${webhooks}/${id}/rotate-secret`);
export const enableWebhook = (id, enabled) => sendJson("PATCH", `${webhooks}/${id}`, { enabled });
export const deleteWebhook = id => request("DELETE", `${webhooks}/${id}`);

/** `{ deliveries, next_cursor }`, the newest first. */
export const listDeliveries = (id, cursor) =>
  request("GET", `${webhooks}/${id}/deliveries?${new URLSearchParams({ limit: "20", ...(cursor && { cursor }) })}`);
export const sendPing = id => request("POST", `${webhooks}/${id}/ping`);
export const redeliver = (id, delivery) => request("POST", `${webhooks}/${id}/deliveries/${delivery}/redeliver`);

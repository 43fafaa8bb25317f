package homeinventory.photos.api.access;

import java.util.List;
import java.util.Set;

/** All routes of the contract, and who may use them. */
final class RouteTable {

    /**
     * A route, and the status that a member and an administrator of its workspace get. On each of these routes, a caller
     * without a valid key gets 401, and a caller of another workspace gets 404.
     */
    record Route(String method, String path, int member, int admin) {
        @Override
        public String toString() {
            return method + " " + path;
        }

        boolean takesJson() {
            return TAKE_JSON.stream().anyMatch(toString()::endsWith);
        }
    }

    private static final String PHOTOS = "/api/v1/workspaces/{workspace_id}/photos";
    private static final String PHOTO = PHOTOS + "/{photo_id}";
    private static final String REGENERATIONS = "/api/v1/workspaces/{workspace_id}/regenerations";
    private static final String KEYS = "/api/v1/workspaces/{workspace_id}/keys";

    private static final String WEBHOOKS = "/api/v1/workspaces/{workspace_id}/webhooks";
    private static final String WEBHOOK = WEBHOOKS + "/{webhook_id}";

    static final List<Route> ROUTES = List.of(
            new Route("POST", "/api/v1/workspaces/{workspace_id}/items/{item_id}/photos", 201, 201),
            new Route("POST", "/api/v1/workspaces/{workspace_id}/repairs/{repair_id}/photos", 201, 201),
            new Route("GET", PHOTOS, 200, 200),
            new Route("GET", PHOTOS + "/summary", 200, 200),
            new Route("GET", PHOTOS + "/failures", 200, 200),
            new Route("POST", PHOTOS + "/delete", 200, 200),
            new Route("GET", PHOTO, 200, 200),
            new Route("DELETE", PHOTO, 204, 204),
            new Route("GET", PHOTO + "/original", 200, 200),
            new Route("GET", PHOTO + "/attempts", 200, 200),
            new Route("POST", PHOTO + "/links", 201, 201),
            // A failed photo has no thumbnails.
            new Route("GET", PHOTO + "/thumbnails/{generation}/{size}", 404, 404),
            new Route("POST", PHOTO + "/thumbnails/retry", 403, 202),
            new Route("POST", PHOTOS + "/thumbnails/retry", 403, 202),
            // A failed photo cannot be regenerated.
            new Route("POST", PHOTO + "/thumbnails/regenerate", 403, 409),
            new Route("POST", PHOTOS + "/thumbnails/regenerate", 403, 202),
            new Route("GET", PHOTOS + "/attempts/hourly", 200, 200),
            new Route("GET", "/api/v1/workspaces/{workspace_id}/workers", 403, 200),
            new Route("GET", REGENERATIONS, 403, 200),
            // The id does not exist.
            new Route("GET", REGENERATIONS + "/{regeneration_id}", 403, 404),
            new Route("POST", REGENERATIONS + "/{regeneration_id}/pause", 403, 404),
            new Route("POST", REGENERATIONS + "/{regeneration_id}/resume", 403, 404),
            new Route("POST", REGENERATIONS + "/{regeneration_id}/cancel", 403, 404),
            new Route("GET", WEBHOOKS, 403, 200),
            new Route("POST", WEBHOOKS, 403, 201),
            // The id does not exist.
            new Route("GET", WEBHOOK, 403, 404),
            new Route("PATCH", WEBHOOK, 403, 404),
            new Route("DELETE", WEBHOOK, 403, 404),
            new Route("POST", WEBHOOK + "/rotate-secret", 403, 404),
            new Route("POST", WEBHOOK + "/ping", 403, 404),
            new Route("GET", WEBHOOK + "/deliveries", 403, 404),
            new Route("POST", WEBHOOK + "/deliveries/{delivery_id}/redeliver", 403, 404),
            new Route("GET", KEYS, 403, 200),
            new Route("POST", KEYS, 403, 201),
            // The id does not exist.
            new Route("DELETE", KEYS + "/{key_id}", 403, 404),
            new Route("GET", "/api/v1/workspaces/{workspace_id}/events", 200, 200));

    /** Routes for everyone, tested in {@link SessionTest}. */
    static final Set<String> FOR_ANYONE = Set.of(
            "GET /api/v1/session",
            "POST /api/v1/session",
            "DELETE /api/v1/session",
            "GET /api/v1/links/{workspace_id}/{photo_id}/{size}");

    private static final List<String> TAKE_JSON =
            List.of("/photos/delete", "/links", "POST " + KEYS, "POST " + WEBHOOKS, "PATCH " + WEBHOOK);

    private RouteTable() {}
}

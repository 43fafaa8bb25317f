package homeinventory.photos.api.keys;

import homeinventory.photos.api.access.AllowedTo;
import homeinventory.photos.api.access.Callers;
import homeinventory.photos.api.problems.AnswersProblems;
import homeinventory.photos.api.problems.ProblemException;
import homeinventory.photos.api.problems.ProblemType;
import homeinventory.photos.model.WorkspaceId;
import homeinventory.photos.store.keys.ApiKey;
import homeinventory.photos.store.keys.ApiKeys;
import homeinventory.photos.store.keys.KeyRole;
import homeinventory.photos.store.keys.NewKey;
import homeinventory.photos.store.keys.Secret;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A workspace's keys, for its administrators. */
@AllowedTo(Callers.ADMINS)
@RestController
@RequestMapping("/api/v1/workspaces/{workspace_id}/keys")
class KeysController {

    private final ApiKeys keys;

    KeysController(ApiKeys keys) {
        this.keys = keys;
    }

    /** The keys of a workspace, newest first. */
    @Schema(name = "Keys")
    record Listed(List<KeyResource> keys) {}

    /** The body of a request for a new key. */
    @Schema(
            name = "NewKey",
            requiredProperties = {"name", "role"})
    record Wanted(
            @Schema(description = "What it is for", minLength = 1, maxLength = 100) @Nullable
            String name,

            @Schema(allowableValues = {"member", "admin"}) @Nullable
            String role,

            @Schema(
                    types = {"string", "null"},
                    format = "date-time",
                    description = "Null for never")
            @Nullable
            Instant expiresAt) {

        NewKey in(WorkspaceId workspaceId) {
            try {
                return new NewKey(
                        workspaceId, name == null ? "" : name, KeyRole.ofWireName(String.valueOf(role)), expiresAt);
            } catch (IllegalArgumentException e) {
                throw new ProblemException(
                        ProblemType.INVALID_PARAMETER, "The key cannot be made: " + e.getMessage() + ".", e);
            }
        }
    }

    @Operation(summary = "List a workspace's keys", description = "For administrators; newest first, without secrets.")
    @GetMapping
    Listed list(@PathVariable("workspace_id") WorkspaceId workspaceId) {
        return new Listed(keys.list(workspaceId).stream()
                .map(key -> KeyResource.of(key, null))
                .toList());
    }

    @Operation(
            summary = "Make a key",
            description = "For administrators. The answer is the only one that ever shows the key.")
    @AnswersProblems({ProblemType.BAD_REQUEST, ProblemType.UNSUPPORTED_MEDIA_TYPE})
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<KeyResource> create(
            @PathVariable("workspace_id") WorkspaceId workspaceId, @RequestBody Wanted wanted) {
        Secret secret = Secret.random(ApiKey.PREFIX);
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(KeyResource.of(keys.create(wanted.in(workspaceId), secret), secret));
    }

    @Operation(summary = "Revoke a key", description = "For administrators. The key is invalid from that moment on.")
    @AnswersProblems(ProblemType.NOT_FOUND)
    @DeleteMapping("/{key_id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable("workspace_id") WorkspaceId workspaceId, @PathVariable("key_id") UUID keyId) {
        if (!keys.revoke(workspaceId, keyId)) {
            throw new ProblemException(ProblemType.NOT_FOUND, "This workspace has no such key; list the keys.");
        }
    }
}

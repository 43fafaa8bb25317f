package homeinventory.photos.store.keys;

import homeinventory.photos.model.WorkspaceId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The keys of all workspaces. A key that is expired or revoked opens nothing from that moment on, nor do its sessions. */
public interface ApiKeys {

    /** Makes a key that {@code secret} opens. */
    ApiKey create(NewKey key, Secret secret);

    /** The valid key with this secret. */
    Optional<ApiKey> findValid(Secret secret);

    /** Whether a key is valid still. */
    boolean isValid(UUID keyId);

    /** All keys of a workspace, newest first, also expired and revoked ones. */
    List<ApiKey> list(WorkspaceId workspaceId);

    /**
     * Revokes a key; one that is revoked already stays so.
     *
     * @return false if the workspace has no such key
     */
    boolean revoke(WorkspaceId workspaceId, UUID keyId);
}

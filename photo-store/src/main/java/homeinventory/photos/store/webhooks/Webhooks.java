package homeinventory.photos.store.webhooks;

import homeinventory.photos.model.WorkspaceId;
import homeinventory.photos.model.webhooks.WebhookId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The webhooks of each workspace. Another workspace's does not exist here. */
public interface Webhooks {

    /** Most webhooks of a workspace. Of several that are made at the same moment, one too many may pass. */
    int MOST = 10;

    /**
     * Makes one. If it is enabled, whatever happens from now on is told.
     *
     * @param events at least one
     * @return empty if the workspace has {@link #MOST} already
     */
    Optional<Webhook> create(
            WorkspaceId workspaceId, ReceiverUrl url, Set<WebhookEvent> events, boolean enabled, WebhookSecret secret);

    Optional<Webhook> find(WorkspaceId workspaceId, WebhookId id);

    /** Newest first. */
    List<Webhook> list(WorkspaceId workspaceId);

    /** Changes it; empty if there is none. */
    Optional<Webhook> change(WorkspaceId workspaceId, WebhookId id, WebhookChange change);

    /**
     * Replaces its secret; empty if there is none. Of two secrets only the older one goes on signing: a secret that is
     * replaced while the one before it still signs ceases at once, for receivers have hardly learnt it.
     *
     * @param overlap how long the old secret signs too, beside the new one; zero ends all old ones
     */
    Optional<Webhook> rotate(WorkspaceId workspaceId, WebhookId id, WebhookSecret secret, Duration overlap);

    /** Removes it with its deliveries, those that wait too; returns whether there was one. */
    boolean delete(WorkspaceId workspaceId, WebhookId id);
}

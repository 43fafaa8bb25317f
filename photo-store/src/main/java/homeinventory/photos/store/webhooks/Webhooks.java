package homeinventory.photos.store.webhooks;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import homeinventory.photos.model.WorkspaceId;
import homeinventory.photos.model.webhooks.WebhookId;
import homeinventory.photos.store.events.PhotoEventType;
import java.sql.Types;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The webhooks of each workspace. A method finds no webhook of another workspace. */
public final class Webhooks {

    /** Maximum of webhooks in a workspace. Of several that are created at the same moment, one too many may pass. */
    public static final int MAX_WEBHOOKS = 10;

    private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();
    private final JdbcClient jdbc;

    Webhooks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Creates a webhook. If it is enabled, it gets all events from now on.
     *
     * @param events at least one
     * @return empty if the workspace has {@link #MAX_WEBHOOKS} already
     */
    public Optional<Webhook> create(
            WorkspaceId workspaceId,
            ReceiverUrl url,
            Set<PhotoEventType> events,
            boolean enabled,
            WebhookSecret secret) {
        return jdbc.sql("""
                        INSERT INTO warehouse.webhooks AS w (id, workspace_id, url, events, enabled, secret)
                        SELECT :id, :workspaceId, :url, CAST(:events AS VARCHAR[]), :enabled, :secret
                        WHERE (SELECT count(*) FROM warehouse.webhooks o WHERE o.workspace_id = :workspaceId) < :max
                        RETURNING""" + WebhookRow.COLUMNS)
                .param("id", ids.generate())
                .param("workspaceId", workspaceId.value())
                .param("url", url.toString())
                .param("events", WebhookRow.stored(events))
                .param("enabled", enabled)
                .param("secret", secret.text())
                .param("max", MAX_WEBHOOKS)
                .query(WebhookRow::read)
                .optional();
    }

    public Optional<Webhook> find(WorkspaceId workspaceId, WebhookId id) {
        return jdbc.sql("SELECT" + WebhookRow.COLUMNS + """
                        FROM warehouse.webhooks w
                        WHERE w.id = :id AND w.workspace_id = :workspaceId
                        """)
                .param("id", id.value())
                .param("workspaceId", workspaceId.value())
                .query(WebhookRow::read)
                .optional();
    }

    /** Newest first. */
    public List<Webhook> list(WorkspaceId workspaceId) {
        return jdbc.sql("SELECT" + WebhookRow.COLUMNS + """
                        FROM warehouse.webhooks w
                        WHERE w.workspace_id = :workspaceId
                        ORDER BY w.id DESC
                        """)
                .param("workspaceId", workspaceId.value())
                .query(WebhookRow::read)
                .list();
    }

    /** Changes a webhook; empty if there is none. */
    public Optional<Webhook> change(WorkspaceId workspaceId, WebhookId id, WebhookChange change) {
        ReceiverUrl url = change.url();
        Set<PhotoEventType> events = change.events();
        return jdbc.sql("""
                        UPDATE warehouse.webhooks w
                        SET url = coalesce(CAST(:url AS VARCHAR), w.url),
                            events = coalesce(CAST(:events AS VARCHAR[]), w.events),
                            enabled = coalesce(CAST(:enabled AS BOOLEAN), w.enabled),
                            disabled_reason = CASE WHEN CAST(:enabled AS BOOLEAN) IS NULL THEN w.disabled_reason END,
                            updated_at = now()
                        WHERE w.id = :id AND w.workspace_id = :workspaceId
                        RETURNING""" + WebhookRow.COLUMNS)
                .param("url", url == null ? null : url.toString(), Types.VARCHAR)
                .param("events", events == null ? null : WebhookRow.stored(events), Types.ARRAY)
                .param("enabled", change.enabled(), Types.BOOLEAN)
                .param("id", id.value())
                .param("workspaceId", workspaceId.value())
                .query(WebhookRow::read)
                .optional();
    }

    /**
     * Replaces a webhook's secret; empty if there is no webhook. If an older secret still signs, it continues to do so. The
     * secret that is replaced then stops signing at once, since receivers can hardly use it yet.
     *
     * @param overlap how long the old secret signs beside the new one; zero ends all old ones
     */
    public Optional<Webhook> rotate(WorkspaceId workspaceId, WebhookId id, WebhookSecret secret, Duration overlap) {
        return jdbc.sql("""
                        UPDATE warehouse.webhooks w
                        SET previous_secret = CASE WHEN w.previous_secret_until > now() AND :overlap > 0
                                THEN w.previous_secret ELSE w.secret END,
                            previous_secret_until = CASE WHEN w.previous_secret_until > now() AND :overlap > 0
                                THEN w.previous_secret_until ELSE now() + make_interval(secs => :overlap) END,
                            secret = :secret, updated_at = now()
                        WHERE w.id = :id AND w.workspace_id = :workspaceId
                        RETURNING""" + WebhookRow.COLUMNS)
                .param("overlap", overlap.toSeconds())
                .param("secret", secret.text())
                .param("id", id.value())
                .param("workspaceId", workspaceId.value())
                .query(WebhookRow::read)
                .optional();
    }

    /** Deletes a webhook and its deliveries, pending ones too; false if there was none. */
    public boolean delete(WorkspaceId workspaceId, WebhookId id) {
        return jdbc.sql("DELETE FROM warehouse.webhooks WHERE id = :id AND workspace_id = :workspaceId")
                        .param("id", id.value())
                        .param("workspaceId", workspaceId.value())
                        .update()
                == 1;
    }
}

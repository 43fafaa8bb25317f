package homeinventory.photos.store.webhooks;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import homeinventory.photos.model.WorkspaceId;
import homeinventory.photos.model.webhooks.WebhookId;
import java.sql.Types;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Webhooks in {@code warehouse.webhooks}. */
final class JdbcWebhooks implements Webhooks {

    private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();
    private final JdbcClient jdbc;

    JdbcWebhooks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Webhook> create(
            WorkspaceId workspaceId, ReceiverUrl url, Set<WebhookEvent> events, boolean enabled, WebhookSecret secret) {
        return jdbc.sql("""
                        INSERT INTO warehouse.webhooks AS w (id, workspace_id, url, events, enabled, secret)
                        SELECT :id, :workspaceId, :url, CAST(:events AS VARCHAR[]), :enabled, :secret
                        WHERE (SELECT count(*) FROM warehouse.webhooks o WHERE o.workspace_id = :workspaceId) < :most
                        RETURNING""" + WebhookRow.COLUMNS)
                .param("id", ids.generate())
                .param("workspaceId", workspaceId.value())
                .param("url", url.toString())
                .param("events", WebhookRow.stored(events))
                .param("enabled", enabled)
                .param("secret", secret.text())
                .param("most", MOST)
                .query(WebhookRow::read)
                .optional();
    }

    @Override
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

    @Override
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

    @Override
    public Optional<Webhook> change(WorkspaceId workspaceId, WebhookId id, WebhookChange change) {
        ReceiverUrl url = change.url();
        Set<WebhookEvent> events = change.events();
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

    @Override
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

    @Override
    public boolean delete(WorkspaceId workspaceId, WebhookId id) {
        return jdbc.sql("DELETE FROM warehouse.webhooks WHERE id = :id AND workspace_id = :workspaceId")
                        .param("id", id.value())
                        .param("workspaceId", workspaceId.value())
                        .update()
                == 1;
    }
}

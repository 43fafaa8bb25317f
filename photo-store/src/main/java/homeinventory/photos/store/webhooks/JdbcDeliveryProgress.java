package homeinventory.photos.store.webhooks;

import static homeinventory.photos.store.PostgresText.storable;

import homeinventory.photos.model.webhooks.DeliveryId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Notes in {@code warehouse.webhook_deliveries}; each names its round and asserts that it is still under way. */
final class JdbcDeliveryProgress implements DeliveryProgress {

    private final JdbcClient jdbc;

    JdbcDeliveryProgress(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<DueDelivery> due(DeliveryId id, int round) {
        return jdbc.sql("""
                        SELECT w.url, w.secret, w.enabled,
                               CASE WHEN w.previous_secret_until > now() THEN w.previous_secret END AS previous_secret
                        FROM warehouse.webhook_deliveries d
                        JOIN warehouse.webhooks w ON w.id = d.webhook_id
                        WHERE d.id = :id AND d.round = :round AND d.state = 'pending'
                        """)
                .param("id", id.value())
                .param("round", round)
                .query(JdbcDeliveryProgress::readDue)
                .optional();
    }

    private static DueDelivery readDue(ResultSet row, int rowNumber) throws SQLException {
        return new DueDelivery(
                ReceiverUrl.of(row.getString("url")),
                Stream.of(row.getString("secret"), row.getString("previous_secret"))
                        .filter(Objects::nonNull)
                        .map(WebhookSecret::new)
                        .toList(),
                row.getBoolean("enabled"));
    }

    @Override
    public boolean delivered(DeliveryId id, int round, int status) {
        return note(id, round, DeliveryState.DELIVERED, new Note(status, null, null));
    }

    @Override
    public boolean waiting(DeliveryId id, int round, FailedAttempt attempt, Instant nextAttemptAt) {
        return note(id, round, DeliveryState.PENDING, new Note(attempt.status(), attempt.error(), nextAttemptAt));
    }

    @Override
    public boolean failed(DeliveryId id, int round, FailedAttempt attempt) {
        return note(id, round, DeliveryState.FAILED, new Note(attempt.status(), attempt.error(), null));
    }

    private record Note(
            @Nullable Integer status,
            @Nullable String error,
            @Nullable Instant nextAttemptAt) {}

    private boolean note(DeliveryId id, int round, DeliveryState state, Note note) {
        String error = note.error();
        Instant next = note.nextAttemptAt();
        return jdbc.sql("""
                        UPDATE warehouse.webhook_deliveries
                        SET state = :state, attempts = attempts + 1, last_status = :status, last_error = :error,
                            next_attempt_at = :nextAttemptAt, updated_at = now()
                        WHERE id = :id AND round = :round AND state = 'pending'
                        """)
                        .param("state", state.wireName())
                        .param("status", note.status(), Types.INTEGER)
                        .param("error", error == null ? null : storable(error), Types.VARCHAR)
                        .param(
                                "nextAttemptAt",
                                next == null ? null : next.atOffset(ZoneOffset.UTC),
                                Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("id", id.value())
                        .param("round", round)
                        .update()
                == 1;
    }

    /** One statement, so that a crash leaves no webhook enabled that nobody asks again. */
    @Override
    public boolean gone(DeliveryId id, int round, ReceiverUrl asked, FailedAttempt attempt) {
        return jdbc.sql("""
                        WITH ended AS (
                            UPDATE warehouse.webhook_deliveries
                            SET state = 'failed', attempts = attempts + 1, last_status = :status, last_error = :error,
                                next_attempt_at = NULL, updated_at = now()
                            WHERE id = :id AND round = :round AND state = 'pending'
                            RETURNING webhook_id
                        ), disabled AS (
                            UPDATE warehouse.webhooks
                            SET enabled = FALSE, disabled_reason = :error, updated_at = now()
                            WHERE id = (SELECT webhook_id FROM ended) AND enabled AND url = :asked
                        )
                        SELECT count(*) FROM ended
                        """)
                        .param("status", attempt.status(), Types.INTEGER)
                        .param("error", storable(attempt.error()))
                        .param("asked", asked.toString())
                        .param("id", id.value())
                        .param("round", round)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    @Override
    public boolean givenUp(DeliveryId id, int round, String error) {
        return end(id, round, error, false);
    }

    @Override
    public boolean lost(DeliveryId id, int round, String error) {
        return end(id, round, error, true);
    }

    private boolean end(DeliveryId id, int round, String error, boolean keepLastError) {
        return jdbc.sql("""
                        UPDATE warehouse.webhook_deliveries
                        SET state = 'failed', last_error = coalesce(CASE WHEN :keepLastError THEN last_error END, :error),
                            next_attempt_at = NULL, updated_at = now()
                        WHERE id = :id AND round = :round AND state = 'pending'
                        """)
                        .param("keepLastError", keepLastError)
                        .param("error", error)
                        .param("id", id.value())
                        .param("round", round)
                        .update()
                == 1;
    }
}

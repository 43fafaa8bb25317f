package homeinventory.photos.store.webhooks;

import static homeinventory.photos.store.PostgresText.storable;
import static homeinventory.photos.store.PostgresTime.utcOrNull;

import homeinventory.photos.model.webhooks.DeliveryId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Notes in {@code warehouse.webhook_deliveries}; each names its round and asserts that it is still under way. */
final class JdbcDeliveryProgress implements DeliveryProgress {

    private static final String NOTE = """
            UPDATE warehouse.webhook_deliveries
            SET state = :state, attempts = attempts + 1, last_status = :status, last_error = :error,
                next_attempt_at = :nextAttemptAt, updated_at = now()
            WHERE id = :id AND round = :round AND state = 'pending'
            """;

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
        return noting(NOTE, id, round, state, note).update() == 1;
    }

    private JdbcClient.StatementSpec noting(String sql, DeliveryId id, int round, DeliveryState state, Note note) {
        String error = note.error();
        return jdbc.sql(sql)
                .param("state", state.wireName())
                .param("status", note.status(), Types.INTEGER)
                .param("error", error == null ? null : storable(error), Types.VARCHAR)
                .param("nextAttemptAt", utcOrNull(note.nextAttemptAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", id.value())
                .param("round", round);
    }

    /** One statement, so that a crash leaves no webhook enabled that nobody asks again. */
    @Override
    public boolean gone(DeliveryId id, int round, ReceiverUrl asked, FailedAttempt attempt) {
        String sql = """
                WITH ended AS (
                    %s
                    RETURNING webhook_id
                ), disabled AS (
                    UPDATE warehouse.webhooks
                    SET enabled = FALSE, disabled_reason = :error, updated_at = now()
                    WHERE id = (SELECT webhook_id FROM ended) AND enabled AND url = :asked
                )
                SELECT count(*) FROM ended
                """.formatted(NOTE);
        Note note = new Note(attempt.status(), attempt.error(), null);
        return noting(sql, id, round, DeliveryState.FAILED, note)
                        .param("asked", asked.toString())
                        .query(Integer.class)
                        .single()
                == 1;
    }

    @Override
    public boolean givenUp(DeliveryId id, int round, String error) {
        return end(id, round, error, ":error");
    }

    @Override
    public boolean lost(DeliveryId id, int round, String error) {
        return end(id, round, error, "coalesce(last_error, :error)");
    }

    /** @param said what the row says then, in SQL */
    private boolean end(DeliveryId id, int round, String error, String said) {
        return jdbc.sql("""
                        UPDATE warehouse.webhook_deliveries
                        SET state = 'failed', last_error = %s, next_attempt_at = NULL, updated_at = now()
                        WHERE id = :id AND round = :round AND state = 'pending'
                        """.formatted(said))
                        .param("error", error)
                        .param("id", id.value())
                        .param("round", round)
                        .update()
                == 1;
    }
}

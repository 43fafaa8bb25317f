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

/**
 * Records the progress of deliveries. Each update names a round. It returns {@code false} and changes nothing if that round is
 * over: the delivery was deleted, has ended or was redelivered.
 */
public final class DeliveryProgress {

    private static final String UPDATE_ROW = """
            UPDATE warehouse.webhook_deliveries
            SET state = :state, attempts = attempts + 1, last_status = :status, last_error = :error,
                next_attempt_at = :nextAttemptAt, updated_at = now()
            WHERE id = :id AND round = :round AND state = 'pending'
            """;

    private final JdbcClient jdbc;

    /**
     * An attempt that the receiver did not answer with success.
     *
     * @param status of its answer; null if there was none
     * @param error why, for administrators
     */
    public record FailedAttempt(@Nullable Integer status, String error) {}

    DeliveryProgress(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a worker needs to send a delivery now; empty if its round is over. */
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
                .query(DeliveryProgress::readDue)
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

    /** The receiver accepted it. */
    public boolean delivered(DeliveryId id, int round, int status) {
        return update(id, round, DeliveryState.DELIVERED, new Outcome(status, null, null));
    }

    /** An attempt failed, and another one follows. */
    public boolean waiting(DeliveryId id, int round, FailedAttempt attempt, Instant nextAttemptAt) {
        return update(id, round, DeliveryState.PENDING, new Outcome(attempt.status(), attempt.error(), nextAttemptAt));
    }

    /** An attempt failed, and no other one follows. */
    public boolean failed(DeliveryId id, int round, FailedAttempt attempt) {
        return update(id, round, DeliveryState.FAILED, new Outcome(attempt.status(), attempt.error(), null));
    }

    private record Outcome(
            @Nullable Integer status,
            @Nullable String error,
            @Nullable Instant nextAttemptAt) {}

    private boolean update(DeliveryId id, int round, DeliveryState state, Outcome outcome) {
        return updating(UPDATE_ROW, id, round, state, outcome).update() == 1;
    }

    private JdbcClient.StatementSpec updating(
            String sql, DeliveryId id, int round, DeliveryState state, Outcome outcome) {
        String error = outcome.error();
        return jdbc.sql(sql)
                .param("state", state.wireName())
                .param("status", outcome.status(), Types.INTEGER)
                .param("error", error == null ? null : storable(error), Types.VARCHAR)
                .param("nextAttemptAt", utcOrNull(outcome.nextAttemptAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", id.value())
                .param("round", round);
    }

    /**
     * The receiver is gone for good. One statement marks the delivery failed and disables its webhook, with the error as the
     * reason. A webhook that has another URL by now, or is disabled already, stays unchanged.
     *
     * @param asked the URL that answered
     */
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
                """.formatted(UPDATE_ROW);
        Outcome outcome = new Outcome(attempt.status(), attempt.error(), null);
        return updating(sql, id, round, DeliveryState.FAILED, outcome)
                        .param("asked", asked.toString())
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /** It ends without another attempt, for this reason. */
    public boolean givenUp(DeliveryId id, int round, String error) {
        return end(id, round, error, ":error");
    }

    /**
     * It ends without another attempt. The last attempt may not have been recorded.
     *
     * @param error the reason to store if no attempt stored one
     */
    public boolean lost(DeliveryId id, int round, String error) {
        return end(id, round, error, "coalesce(last_error, :error)");
    }

    /** @param storedError SQL of the error to store */
    private boolean end(DeliveryId id, int round, String error, String storedError) {
        return jdbc.sql("""
                        UPDATE warehouse.webhook_deliveries
                        SET state = 'failed', last_error = %s, next_attempt_at = NULL, updated_at = now()
                        WHERE id = :id AND round = :round AND state = 'pending'
                        """.formatted(storedError))
                        .param("error", error)
                        .param("id", id.value())
                        .param("round", round)
                        .update()
                == 1;
    }
}

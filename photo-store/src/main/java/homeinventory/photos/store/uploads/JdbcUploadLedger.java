package homeinventory.photos.store.uploads;

import homeinventory.photos.model.WorkspaceId;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ledger in {@code warehouse.daily_uploads}, one row for each workspace that ever uploaded. */
final class JdbcUploadLedger implements UploadLedger {

    private final JdbcClient jdbc;

    JdbcUploadLedger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Standing reserve(WorkspaceId workspaceId, LocalDate day, long wanted, Limits limits) {
        // The row as it was is read under its lock (old), so two processes never get the same bytes. Where none are
        // wanted,
        // nothing is written and no disk is waited for.
        return jdbc.sql("""
                        WITH granted AS (
                            INSERT INTO warehouse.daily_uploads AS d (workspace_id, day, reserved_bytes)
                            SELECT :workspaceId, :day, least(:wanted, :bytesPerDay) WHERE :wanted > 0
                            ON CONFLICT (workspace_id) DO UPDATE SET
                                day = greatest(d.day, excluded.day),
                                reserved_bytes = CASE
                                    WHEN d.day < excluded.day THEN excluded.reserved_bytes
                                    ELSE greatest(d.reserved_bytes, least(d.reserved_bytes + :wanted, :bytesPerDay)) END
                            RETURNING
                                new.reserved_bytes AS total,
                                new.reserved_bytes
                                    - CASE WHEN old.day = new.day THEN old.reserved_bytes ELSE 0 END AS reserved
                        ), known AS (
                            SELECT reserved_bytes AS total, 0 AS reserved FROM warehouse.daily_uploads
                            WHERE workspace_id = :workspaceId AND day >= :day AND :wanted = 0
                        ), queue AS (
                            SELECT FROM warehouse.photos
                            WHERE workspace_id = :workspaceId AND thumbnail_status IN ('pending', 'processing')
                            LIMIT :photosInQueue
                        )
                        SELECT coalesce(max(reserved), 0) AS reserved,
                               greatest(:bytesPerDay - coalesce(max(total), 0), 0) AS unreserved,
                               (SELECT count(*) FROM queue) AS queued
                        FROM (SELECT total, reserved FROM granted UNION ALL SELECT total, reserved FROM known) AS today
                        """)
                .param("workspaceId", workspaceId.value())
                .param("day", day)
                .param("wanted", wanted)
                .param("bytesPerDay", limits.bytesPerDay())
                .param("photosInQueue", limits.photosInQueue())
                .query((row, rowNumber) ->
                        new Standing(row.getLong("reserved"), row.getLong("unreserved"), row.getLong("queued")))
                .single();
    }
}

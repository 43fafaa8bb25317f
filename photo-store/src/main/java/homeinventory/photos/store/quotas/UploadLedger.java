package homeinventory.photos.store.quotas;

import homeinventory.photos.model.WorkspaceId;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The bytes that each workspace uploads in a day, reserved in portions by the processes that receive its uploads. One row of
 * {@code warehouse.daily_uploads} for each workspace that ever uploaded.
 */
public final class UploadLedger {

    private final JdbcClient jdbc;

    UploadLedger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What a workspace may upload.
     *
     * @param bytesPerDay 1 or more
     * @param photosInQueue unfinished photos at the same time, 1 or more
     */
    public record Limits(long bytesPerDay, long photosInQueue) {}

    /**
     * What a workspace has left, and its queue.
     *
     * @param reserved bytes that this call reserved for the caller
     * @param unreserved bytes of the day that no process has reserved yet
     * @param queued photos that wait for their thumbnails, counted up to the limit
     */
    public record Standing(long reserved, long unreserved, long queued) {}

    /**
     * Reserves bytes of a workspace's day for the calling process. It cannot give them back: what it does not use that day is
     * lost. All processes together never reserve more than the limit.
     *
     * @param day ignored if an earlier call had a later day; then that day counts
     * @param wanted bytes, 0 or more; fewer are reserved if not enough are left
     */
    public Standing reserve(WorkspaceId workspaceId, LocalDate day, long wanted, Limits limits) {
        // The old row is read under its lock, so two processes never get the same bytes. If no bytes are wanted,
        // nothing is
        // written and the disk is not waited for.
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

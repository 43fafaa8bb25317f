package homeinventory.photos.store.photos;

import homeinventory.photos.model.PhotoId;
import homeinventory.photos.model.PhotoType;
import homeinventory.photos.model.ThumbnailRequest;
import homeinventory.photos.model.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What housekeeping reads and removes, a bounded number of rows at a time, along indexes that exist for other reasons. */
public final class PhotoUpkeep {

    private static final UUID SMALLEST = new UUID(0, 0);

    private final JdbcClient jdbc;

    PhotoUpkeep(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An unfinished photo on which nothing happens, and the attempts begun for its generation so far. */
    public record StalePhoto(ThumbnailRequest request, int attempts) {}

    /**
     * A page of the unfinished photos.
     *
     * @param looked how many were looked at
     * @param next where the next page begins; empty after the last page
     */
    public record StalePage(int looked, List<StalePhoto> stale, String next) {}

    /** What a row says about a photo's files. */
    public record KnownPhoto(WorkspaceId workspaceId, int generation, ThumbnailStatus status) {

        /** Whether the files of a generation are served, or may be served later. */
        public boolean needs(int fileGeneration) {
            return fileGeneration > generation || (fileGeneration == generation && status != ThumbnailStatus.FAILED);
        }
    }

    /** A place in the index of unfinished photos, and the photo there if it is stale. */
    private record Row(String place, @Nullable StalePhoto stale) {}

    /**
     * Looks at a page of unfinished photos and picks the stale ones. A pending photo is stale if it was dispatched before
     * {@code idleSince}; a processing photo, if its row last changed and its next attempt was due before then.
     *
     * @param after {@link StalePage#next()} of the page before; empty for the first page
     * @param limit how many photos to look at, at most
     */
    public StalePage stale(String after, int limit, Instant idleSince) {
        String[] place =
                after.isEmpty() ? new String[] {"", SMALLEST.toString(), SMALLEST.toString()} : after.split("/", -1);
        List<Row> rows = jdbc.sql("""
                        SELECT id, workspace_id, photo_type, generation, storage_key, byte_size, thumbnail_status,
                               thumbnail_attempts,
                               CASE thumbnail_status
                                   WHEN 'pending' THEN dispatched_at < :idleSince
                                   ELSE greatest(updated_at, next_attempt_at) < :idleSince
                               END AS stale
                        FROM warehouse.photos
                        WHERE thumbnail_status IN ('pending', 'processing')
                          AND (thumbnail_status, workspace_id, id) > (:status, :workspaceId, :id)
                        ORDER BY thumbnail_status, workspace_id, id
                        LIMIT :limit
                        """)
                .param("idleSince", idleSince.atOffset(ZoneOffset.UTC))
                .param("status", place[0])
                .param("workspaceId", UUID.fromString(place[1]))
                .param("id", UUID.fromString(place[2]))
                .param("limit", limit)
                .query(PhotoUpkeep::read)
                .list();
        return new StalePage(
                rows.size(),
                rows.stream().map(Row::stale).filter(Objects::nonNull).toList(),
                rows.size() < limit ? "" : rows.getLast().place());
    }

    private static Row read(ResultSet row, int rowNumber) throws SQLException {
        WorkspaceId workspaceId = new WorkspaceId(row.getObject("workspace_id", UUID.class));
        PhotoId photoId = new PhotoId(row.getObject("id", UUID.class));
        String place = row.getString("thumbnail_status") + "/" + workspaceId + "/" + photoId;
        if (!row.getBoolean("stale")) {
            return new Row(place, null);
        }
        ThumbnailRequest request = new ThumbnailRequest(
                workspaceId,
                photoId,
                PhotoType.ofWireName(row.getString("photo_type")),
                row.getInt("generation"),
                row.getString("storage_key"),
                row.getLong("byte_size"));
        return new Row(place, new StalePhoto(request, row.getInt("thumbnail_attempts")));
    }

    /** What the rows of these photos say about their files. Photos without a row are left out. */
    public Map<PhotoId, KnownPhoto> known(Collection<PhotoId> photoIds) {
        Map<PhotoId, KnownPhoto> known = new HashMap<>();
        jdbc.sql("""
                        SELECT id, workspace_id, generation, thumbnail_status FROM warehouse.photos
                        WHERE id = ANY (:ids)
                        """)
                .param("ids", photoIds.stream().map(PhotoId::value).toArray(UUID[]::new))
                .query(row -> {
                    known.put(
                            new PhotoId(row.getObject("id", UUID.class)),
                            new KnownPhoto(
                                    new WorkspaceId(row.getObject("workspace_id", UUID.class)),
                                    row.getInt("generation"),
                                    ThumbnailStatus.ofWireName(row.getString("thumbnail_status"))));
                });
        return known;
    }

    /**
     * Deletes idempotency keys, those of the oldest photos first. A key is as old as its photo's id.
     *
     * @param limit how many keys to delete at most
     * @return how many were deleted
     */
    public int forgetIdempotencyKeys(Instant before, int limit) {
        return jdbc.sql("""
                        DELETE FROM warehouse.idempotency_keys WHERE photo_id IN (
                            SELECT photo_id FROM warehouse.idempotency_keys
                            WHERE photo_id < :firstKept
                            ORDER BY photo_id
                            LIMIT :limit)
                        """)
                .param("firstKept", firstId(before))
                .param("limit", limit)
                .update();
    }

    /** Whether uploads of any workspace wait for their first attempt or are in it. Less urgent work waits for them. */
    public boolean hasWaitingUploads() {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT 1 FROM warehouse.photos WHERE thumbnail_status = 'pending')
                            OR EXISTS (SELECT 1 FROM warehouse.photos
                                       WHERE thumbnail_status = 'processing' AND next_attempt_at IS NULL)
                        """).query(Boolean.class).single();
    }

    /** The smallest UUIDv7 of a moment: 48 bits of milliseconds, the version, then zeros (RFC 9562 §5.7). */
    private static UUID firstId(Instant moment) {
        return new UUID(moment.toEpochMilli() << 16 | 0x7000, Long.MIN_VALUE);
    }
}

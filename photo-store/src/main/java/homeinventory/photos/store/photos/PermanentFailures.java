package homeinventory.photos.store.photos;

import static homeinventory.photos.store.PostgresText.storable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Photo contents that an engine cannot render, stored in {@code warehouse.permanent_failures} by SHA-256 and engine
 * (docs/adr/0073).
 */
public final class PermanentFailures {

    private static final UUID SMALLEST = new UUID(0, 0);

    private final JdbcClient jdbc;

    PermanentFailures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A page of the failed photos.
     *
     * @param retried how many were sent back
     * @param next where the next page begins; empty after the last page
     */
    public record RetriedPage(int retried, String next) {}

    /**
     * Remembers that an engine cannot render a content. A row that exists already stays unchanged.
     *
     * @param sha256 of the bytes that were read; not those of the upload if storage has damaged them
     * @param reason the same text as in the photo's row
     */
    public void remember(byte[] sha256, EngineIdentity engine, String reason) {
        jdbc.sql("""
                        INSERT INTO warehouse.permanent_failures (sha256, engine_version, settings, reason)
                        VALUES (:sha256, :version, :settings, :reason)
                        ON CONFLICT (sha256, engine_version, settings) DO NOTHING
                        """)
                .param("sha256", sha256)
                .param("version", engine.version())
                .param("settings", engine.settings())
                .param("reason", storable(reason))
                .update();
    }

    /**
     * Looks at a page of failed photos and sends some back to {@code pending}: those that another engine could not render, if
     * this engine has not tried them. Each change of engine gives a photo one more try, whatever its result. A photo that
     * has since failed for another reason, for example because storage could not be read, is left alone.
     *
     * @param after {@link RetriedPage#next()} of the page before; empty for the first page
     * @param limit how many photos to look at, at most
     */
    public RetriedPage retryWith(EngineIdentity engine, String after, int limit) {
        String[] place =
                after.isEmpty() ? new String[] {SMALLEST.toString(), SMALLEST.toString()} : after.split("/", -1);
        return jdbc.sql("""
                        WITH looked AS MATERIALIZED (
                            SELECT workspace_id, id, sha256, thumbnail_error FROM warehouse.photos
                            WHERE thumbnail_status = 'failed' AND (workspace_id, id) > (:workspaceId, :id)
                            ORDER BY workspace_id, id
                            LIMIT :limit),
                        retried AS (
                            UPDATE warehouse.photos p SET retried_for = :engine,""" + RetryPhotos.AS_NEW_GENERATION + """
                            FROM looked
                            WHERE p.id = looked.id AND p.thumbnail_status = 'failed'
                              AND p.thumbnail_error = looked.thumbnail_error
                              AND p.retried_for IS DISTINCT FROM :engine
                              AND EXISTS (SELECT 1 FROM warehouse.permanent_failures f
                                          WHERE f.sha256 = looked.sha256 AND f.reason = looked.thumbnail_error)
                              AND NOT EXISTS (SELECT 1 FROM warehouse.permanent_failures f
                                              WHERE f.sha256 = looked.sha256
                                                AND f.engine_version = :version AND f.settings = :settings)
                            RETURNING p.id)
                        SELECT workspace_id, id, (SELECT count(*) FROM looked) AS looked,
                               (SELECT count(*) FROM retried) AS retried
                        FROM looked
                        ORDER BY workspace_id DESC, id DESC
                        LIMIT 1
                        """)
                .param("workspaceId", UUID.fromString(place[0]))
                .param("id", UUID.fromString(place[1]))
                .param("limit", limit)
                .param("engine", engine.asText())
                .param("version", engine.version())
                .param("settings", engine.settings())
                .query((row, rowNumber) -> read(row, limit))
                .optional()
                .orElse(new RetriedPage(0, ""));
    }

    private static RetriedPage read(ResultSet last, int limit) throws SQLException {
        boolean isLastPage = last.getInt("looked") < limit;
        return new RetriedPage(
                last.getInt("retried"), isLastPage ? "" : last.getString("workspace_id") + "/" + last.getString("id"));
    }
}

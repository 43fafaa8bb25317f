package homeinventory.photos.store.photos;

import static homeinventory.photos.store.PostgresText.storable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The memory in {@code warehouse.permanent_failures}; failed photos are walked along their index. */
final class JdbcPermanentFailures implements PermanentFailures {

    private static final UUID FIRST = new UUID(0, 0);

    private final JdbcClient jdbc;

    JdbcPermanentFailures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
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

    @Override
    public RetriedPage retryWith(EngineIdentity engine, String after, int limit) {
        String[] place = after.isEmpty() ? new String[] {FIRST.toString(), FIRST.toString()} : after.split("/", -1);
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

package homeinventory.photos.stack.invariants;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The content of the database, read without any code of the service. */
final class StoreView {
    private final PGSimpleDataSource database = new PGSimpleDataSource();
    private final JdbcClient jdbc;

    StoreView(Map<String, String> environment) {
        database.setUrl(environment.get("SPRING_DATASOURCE_URL"));
        database.setUser(environment.get("SPRING_DATASOURCE_USERNAME"));
        database.setPassword(environment.get("SPRING_DATASOURCE_PASSWORD"));
        this.jdbc = JdbcClient.create(database);
    }

    DataSource database() {
        return database;
    }

    /** An event. */
    record EventRow(UUID workspaceId, long sequence, UUID photoId, int generation, String type, Instant createdAt) {

        /** Whether it announces the end of a photo, not what a person did. */
        boolean isOutcome() {
            return type.startsWith("thumbnail_");
        }
    }

    Map<UUID, PhotoRow> photos() {
        return jdbc.sql("""
                        SELECT id, thumbnail_status, generation, thumbnail_error, storage_key, thumbnail_small_path,
                               thumbnail_medium_path, thumbnail_large_path, width, height,
                               dispatched_at IS NOT NULL AS dispatched, thumbnail_attempts, attempt_worker, updated_at
                        FROM warehouse.photos
                        """).query(StoreView::readPhoto).list().stream()
                .collect(Collectors.toMap(PhotoRow::id, Function.identity()));
    }

    private static PhotoRow readPhoto(ResultSet row, int rowNumber) throws SQLException {
        return new PhotoRow(
                row.getObject("id", UUID.class),
                row.getString("thumbnail_status"),
                row.getInt("generation"),
                row.getString("thumbnail_error"),
                row.getString("storage_key"),
                Stream.of(
                                row.getString("thumbnail_small_path"),
                                row.getString("thumbnail_medium_path"),
                                row.getString("thumbnail_large_path"))
                        .filter(Objects::nonNull)
                        .toList(),
                row.getInt("width"),
                row.getInt("height"),
                row.getBoolean("dispatched"),
                row.getInt("thumbnail_attempts"),
                row.getString("attempt_worker"),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }

    Map<UUID, List<EventRow>> events() {
        return jdbc
                .sql("""
                        SELECT workspace_id, sequence, photo_id, generation, type, created_at FROM warehouse.photo_events
                        """)
                .query((row, rowNumber) -> new EventRow(
                        row.getObject("workspace_id", UUID.class),
                        row.getLong("sequence"),
                        row.getObject("photo_id", UUID.class),
                        row.getInt("generation"),
                        row.getString("type"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant()))
                .list()
                .stream()
                .collect(Collectors.groupingBy(EventRow::photoId));
    }

    Set<UUID> unfinished() {
        return jdbc.sql("SELECT id FROM warehouse.photos WHERE thumbnail_status IN ('pending', 'processing')")
                .query(UUID.class)
                .set();
    }
}

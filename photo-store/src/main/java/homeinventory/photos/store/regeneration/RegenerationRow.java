package homeinventory.photos.store.regeneration;

import static homeinventory.photos.store.PostgresTime.instantOrNull;

import homeinventory.photos.model.PhotoId;
import homeinventory.photos.model.PhotoType;
import homeinventory.photos.model.WorkspaceId;
import homeinventory.photos.model.regeneration.RegenerationId;
import homeinventory.photos.store.regeneration.Regeneration.Failure;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Reads a {@link Regeneration} from a row of {@code warehouse.regenerations AS r}. */
final class RegenerationRow {

    static final String COLUMNS = """
             r.id, r.workspace_id, r.photo_type, r.owner_id, r.photo_id, r.state, r.photos, r.regenerated, r.failed,
             r.skipped, r.created_at, r.updated_at, r.ended_at,
             ARRAY(SELECT f.photo_id FROM warehouse.regeneration_failures f WHERE f.regeneration_id = r.id
                   ORDER BY f.photo_id DESC LIMIT %1$d) AS failed_photos,
             ARRAY(SELECT f.error FROM warehouse.regeneration_failures f WHERE f.regeneration_id = r.id
                   ORDER BY f.photo_id DESC LIMIT %1$d) AS errors
            """.formatted(Regenerations.MAX_FAILURES);

    /** SQL: rows that this release can read. A newer one may have written other states. */
    static final String KNOWN = " r.state IN (%s)"
            .formatted(Arrays.stream(RegenerationState.values())
                    .map(state -> "'" + state.wireName() + "'")
                    .collect(Collectors.joining(", ")));

    private RegenerationRow() {}

    static Regeneration read(ResultSet row, int rowNumber) throws SQLException {
        return new Regeneration(
                new RegenerationId(row.getObject("id", UUID.class)),
                new WorkspaceId(row.getObject("workspace_id", UUID.class)),
                selection(row),
                RegenerationState.ofWireName(row.getString("state")),
                row.getInt("photos"),
                row.getInt("regenerated"),
                row.getInt("failed"),
                row.getInt("skipped"),
                failures(row.getArray("failed_photos"), row.getArray("errors")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant(),
                instantOrNull(row.getObject("ended_at", OffsetDateTime.class)));
    }

    private static Selection selection(ResultSet row) throws SQLException {
        UUID photoId = row.getObject("photo_id", UUID.class);
        if (photoId != null) {
            return new Selection.OnePhoto(new PhotoId(photoId));
        }
        UUID ownerId = row.getObject("owner_id", UUID.class);
        return ownerId == null
                ? new Selection.Everything()
                : new Selection.OfOwner(PhotoType.ofWireName(row.getString("photo_type")), ownerId);
    }

    private static List<Failure> failures(Array photoIds, Array errors) throws SQLException {
        UUID[] photos = (UUID[]) photoIds.getArray();
        String[] reasons = (String[]) errors.getArray();
        return IntStream.range(0, photos.length)
                .mapToObj(i -> new Failure(new PhotoId(photos[i]), reasons[i]))
                .toList();
    }
}

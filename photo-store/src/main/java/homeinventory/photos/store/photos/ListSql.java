package homeinventory.photos.store.photos;

import homeinventory.photos.model.PhotoId;
import homeinventory.photos.model.PhotoType;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * The statement for a {@link PhotoQuery}. It has only the conditions that the query names: a condition that a null
 * parameter switches off would keep PostgreSQL from using the index that fits.
 */
final class ListSql {

    private ListSql() {}

    static String of(PhotoQuery query) {
        StringBuilder sql = new StringBuilder("""
                SELECT""" + PhotoRow.COLUMNS + """
                FROM warehouse.photos p
                WHERE p.workspace_id = :workspaceId
                """);
        if (query.type() != null) {
            sql.append("AND p.photo_type = :type\n");
        }
        if (query.ownerId() != null) {
            sql.append("AND p.owner_id = :ownerId\n");
        }
        ThumbnailStatus status = query.status();
        if (status != null) {
            // A literal, since a prepared statement's parameter does not show that a partial index holds the rows.
            sql.append("AND p.thumbnail_status = '").append(status.wireName()).append("'\n");
        }
        if (query.before() != null) {
            sql.append("AND p.id < :before\n");
        }
        return sql.append("ORDER BY p.id DESC LIMIT :limit").toString();
    }

    /** One row more than asked for tells whether there is a next page. */
    static Map<String, Object> parameters(PhotoQuery query) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("workspaceId", query.workspaceId().value());
        parameters.put("limit", query.limit() + 1);
        PhotoType type = query.type();
        if (type != null) {
            parameters.put("type", type.wireName());
        }
        UUID ownerId = query.ownerId();
        if (ownerId != null) {
            parameters.put("ownerId", ownerId);
        }
        PhotoId before = query.before();
        if (before != null) {
            parameters.put("before", before.value());
        }
        return parameters;
    }
}

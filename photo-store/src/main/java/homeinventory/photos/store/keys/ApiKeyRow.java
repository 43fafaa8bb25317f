package homeinventory.photos.store.keys;

import static homeinventory.photos.store.PostgresTime.instantOrNull;

import homeinventory.photos.model.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;

/** Reads an {@link ApiKey} from a row of {@code warehouse.api_keys k}. */
final class ApiKeyRow {

    static final String COLUMNS = """
             k.id, k.workspace_id, k.name, k.role, k.created_at, k.expires_at, k.revoked_at
            """;

    static final String IS_VALID = """
             k.revoked_at IS NULL AND (k.expires_at IS NULL OR k.expires_at > now())
            """;

    private ApiKeyRow() {}

    static ApiKey read(ResultSet row, int rowNumber) throws SQLException {
        return new ApiKey(
                row.getObject("id", UUID.class),
                new WorkspaceId(row.getObject("workspace_id", UUID.class)),
                row.getString("name"),
                KeyRole.ofWireName(row.getString("role")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instantOrNull(row.getObject("expires_at", OffsetDateTime.class)),
                instantOrNull(row.getObject("revoked_at", OffsetDateTime.class)));
    }
}

package homeinventory.photos.store.keys;

import static homeinventory.photos.store.PostgresTime.utcOrNull;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import homeinventory.photos.model.WorkspaceId;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The keys of all workspaces, in {@code warehouse.api_keys}. Once a key is expired or revoked, neither the key nor its sessions
 * open anything.
 */
public final class ApiKeys {

    private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();
    private final JdbcClient jdbc;

    ApiKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes a key with this secret. */
    public ApiKey create(NewKey key, Secret secret) {
        Instant expiresAt = key.expiresAt();
        return jdbc.sql("""
                        INSERT INTO warehouse.api_keys AS k (id, workspace_id, name, role, secret_hash, expires_at)
                        VALUES (:id, :workspaceId, :name, :role, :hash, :expiresAt)
                        RETURNING""" + ApiKeyRow.COLUMNS)
                .param("id", ids.generate())
                .param("workspaceId", key.workspaceId().value())
                .param("name", key.name())
                .param("role", key.role().wireName())
                .param("hash", secret.hash())
                .param("expiresAt", utcOrNull(expiresAt), Types.TIMESTAMP_WITH_TIMEZONE)
                .query(ApiKeyRow::read)
                .single();
    }

    /** The valid key with this secret. */
    public Optional<ApiKey> findValid(Secret secret) {
        return jdbc.sql("SELECT" + ApiKeyRow.COLUMNS + """
                        FROM warehouse.api_keys k
                        WHERE k.secret_hash = :hash AND""" + ApiKeyRow.IS_VALID)
                .param("hash", secret.hash())
                .query(ApiKeyRow::read)
                .optional();
    }

    /** Whether a key exists and is neither expired nor revoked. */
    public boolean isValid(UUID keyId) {
        return jdbc.sql("SELECT count(*) FROM warehouse.api_keys k WHERE k.id = :id AND" + ApiKeyRow.IS_VALID)
                        .param("id", keyId)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /** All keys of a workspace, the newest first, with the expired and revoked ones. */
    public List<ApiKey> list(WorkspaceId workspaceId) {
        return jdbc.sql("SELECT" + ApiKeyRow.COLUMNS + """
                        FROM warehouse.api_keys k
                        WHERE k.workspace_id = :workspaceId
                        ORDER BY k.id DESC
                        """)
                .param("workspaceId", workspaceId.value())
                .query(ApiKeyRow::read)
                .list();
    }

    /** Revokes a key, or returns false if the workspace has no such key. A revoked key keeps its time. */
    public boolean revoke(WorkspaceId workspaceId, UUID keyId) {
        return jdbc.sql("""
                        UPDATE warehouse.api_keys SET revoked_at = coalesce(revoked_at, now())
                        WHERE id = :id AND workspace_id = :workspaceId
                        """)
                        .param("id", keyId)
                        .param("workspaceId", workspaceId.value())
                        .update()
                == 1;
    }
}

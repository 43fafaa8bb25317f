package homeinventory.photos.store.keys;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sessions in {@code warehouse.key_sessions}. */
final class JdbcKeySessions implements KeySessions {

    private final JdbcClient jdbc;

    JdbcKeySessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void open(UUID keyId, Secret secret, Duration lifetime) {
        jdbc.sql("""
                        WITH ended AS (DELETE FROM warehouse.key_sessions WHERE expires_at <= now())
                        INSERT INTO warehouse.key_sessions (secret_hash, key_id, expires_at)
                        VALUES (:hash, :keyId, now() + :seconds * INTERVAL '1 second')
                        """)
                .param("hash", secret.hash())
                .param("keyId", keyId)
                .param("seconds", lifetime.toSeconds())
                .update();
    }

    @Override
    public Optional<ApiKey> findValid(Secret secret) {
        return jdbc.sql("SELECT" + ApiKeyRow.COLUMNS + """
                        FROM warehouse.key_sessions s JOIN warehouse.api_keys k ON k.id = s.key_id
                        WHERE s.secret_hash = :hash AND s.expires_at > now() AND""" + ApiKeyRow.IS_VALID)
                .param("hash", secret.hash())
                .query(ApiKeyRow::read)
                .optional();
    }

    @Override
    public void close(Secret secret) {
        jdbc.sql("DELETE FROM warehouse.key_sessions WHERE secret_hash = :hash")
                .param("hash", secret.hash())
                .update();
    }
}

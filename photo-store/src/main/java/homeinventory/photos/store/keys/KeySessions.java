package homeinventory.photos.store.keys;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The sessions of browsers that signed in with a key, in {@code warehouse.key_sessions}. */
public final class KeySessions {

    private final JdbcClient jdbc;

    KeySessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Opens a session for a key, and deletes all sessions that have expired. */
    public void open(UUID keyId, Secret secret, Duration lifetime) {
        jdbc.sql("""
                        WITH expired AS (DELETE FROM warehouse.key_sessions WHERE expires_at <= now())
                        INSERT INTO warehouse.key_sessions (secret_hash, key_id, expires_at)
                        VALUES (:hash, :keyId, now() + :seconds * INTERVAL '1 second')
                        """)
                .param("hash", secret.hash())
                .param("keyId", keyId)
                .param("seconds", lifetime.toSeconds())
                .update();
    }

    /** The valid key of the session with this secret, if the session has not expired. */
    public Optional<ApiKey> findValid(Secret secret) {
        return jdbc.sql("SELECT" + ApiKeyRow.COLUMNS + """
                        FROM warehouse.key_sessions s JOIN warehouse.api_keys k ON k.id = s.key_id
                        WHERE s.secret_hash = :hash AND s.expires_at > now() AND""" + ApiKeyRow.IS_VALID)
                .param("hash", secret.hash())
                .query(ApiKeyRow::read)
                .optional();
    }

    /** Ends a session, if it exists. */
    public void close(Secret secret) {
        jdbc.sql("DELETE FROM warehouse.key_sessions WHERE secret_hash = :hash")
                .param("hash", secret.hash())
                .update();
    }
}

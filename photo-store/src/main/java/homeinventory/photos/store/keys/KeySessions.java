package homeinventory.photos.store.keys;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** Browsers that signed in with a key. */
public interface KeySessions {

    /** Opens a session for a key, and forgets all that have ended. */
    void open(UUID keyId, Secret secret, Duration lifetime);

    /** The valid key of the session with this secret, if that has not ended. */
    Optional<ApiKey> findValid(Secret secret);

    /** Ends a session, if there is one. */
    void close(Secret secret);
}

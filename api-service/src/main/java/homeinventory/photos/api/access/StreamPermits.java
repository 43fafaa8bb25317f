package homeinventory.photos.api.access;

import homeinventory.photos.store.keys.ApiKeys;
import homeinventory.photos.store.keys.KeySessions;
import homeinventory.photos.store.keys.Secret;
import java.time.Instant;
import java.util.UUID;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Makes the permit of a stream from the caller who opens it. */
@Component
public final class StreamPermits {

    private final ApiKeys keys;
    private final KeySessions sessions;
    private final AuthProperties properties;

    StreamPermits(ApiKeys keys, KeySessions sessions, AuthProperties properties) {
        this.keys = keys;
        this.sessions = sessions;
        this.properties = properties;
    }

    /** For the caller of the request that this thread answers. */
    public StreamPermit ofThisRequest() {
        Caller caller = Caller.of(SecurityContextHolder.getContext().getAuthentication());
        return new StreamPermit(() -> caller == null || isValid(caller), properties.streamCheckInterval());
    }

    private boolean isValid(Caller caller) {
        Secret session = caller.session();
        if (session != null) {
            return sessions.findValid(session).isPresent();
        }
        UUID keyId = caller.keyId();
        if (keyId != null) {
            return keys.isValid(keyId);
        }
        Instant validUntil = caller.validUntil();
        return validUntil == null || Instant.now().isBefore(validUntil);
    }
}

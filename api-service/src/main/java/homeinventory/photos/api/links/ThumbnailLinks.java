package homeinventory.photos.api.links;

import homeinventory.photos.api.problems.ProblemException;
import homeinventory.photos.api.problems.ProblemType;
import homeinventory.photos.model.PhotoId;
import homeinventory.photos.model.ThumbnailSize;
import homeinventory.photos.model.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes links, and looks whether one is ours and valid still. Nothing is stored. */
final class ThumbnailLinks {
    private static final Logger log = LoggerFactory.getLogger(ThumbnailLinks.class);
    private static final Duration A_WEEK = Duration.ofDays(7);

    private final LinkSigner signer;
    private final Duration longest;
    private final Duration usual;
    private final InstantSource clock;
    private final AtomicBoolean warned = new AtomicBoolean();

    ThumbnailLinks(LinkSigner signer, Duration longest, InstantSource clock) {
        this.signer = signer;
        this.longest = longest;
        this.usual = longest.compareTo(A_WEEK) < 0 ? longest : A_WEEK;
        this.clock = clock;
    }

    /**
     * A link that is valid from now on.
     *
     * @param wanted how long; null for a week, or for {@code photos.links.longest} if that is less
     * @throws ProblemException if the lifetime is not between a second and {@code photos.links.longest}
     */
    LinkResource make(WorkspaceId workspaceId, PhotoId photoId, ThumbnailSize size, @Nullable Duration wanted) {
        Duration lifetime = wanted == null ? usual : wanted;
        if (lifetime.compareTo(Duration.ofSeconds(1)) < 0 || lifetime.compareTo(longest) > 0) {
            throw new ProblemException(
                    ProblemType.INVALID_PARAMETER,
                    "expires_in_seconds is %d, expected 1 to %d.".formatted(lifetime.toSeconds(), longest.toSeconds()));
        }
        Instant expiresAt = clock.instant().plus(lifetime).truncatedTo(ChronoUnit.SECONDS);
        ThumbnailLink link = new ThumbnailLink(workspaceId, photoId, size, expiresAt.getEpochSecond());
        return new LinkResource(link.url(signer.sign(link.text())), expiresAt);
    }

    /**
     * Looks whether a link may be followed. One that is not ours is told nothing else.
     *
     * @return how long it is valid from now on
     * @throws ProblemException if it may not
     */
    Duration check(ThumbnailLink link, String signature) {
        if (!signer.isSigned(link.text(), signature)) {
            warnIfAlone();
            throw new ProblemException(
                    ProblemType.LINK_NOT_VALID,
                    "This link was changed, cut off, or signed with a secret that is not in use any more. Ask for a new one.");
        }
        Instant expiresAt = Instant.ofEpochSecond(link.expires());
        Instant now = clock.instant();
        if (!now.isBefore(expiresAt)) {
            throw new ProblemException(
                    ProblemType.LINK_EXPIRED, "This link was valid until " + expiresAt + ". Ask for a new one.");
        }
        return Duration.between(now, expiresAt);
    }

    /** Once: anybody can send wrong signatures, and nobody is to fill the log with them. */
    private void warnIfAlone() {
        if (signer.isAlone() && warned.compareAndSet(false, true)) {
            log.warn(
                    "refused a link that this process did not sign. If there are several API processes, or links shall outlive"
                            + " a restart, set photos.links.secrets (PHOTOS_LINKS_SECRETS) to the same value everywhere; this is"
                            + " said once");
        }
    }
}

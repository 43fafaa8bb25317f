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

/** Makes links and checks them. Nothing is stored. */
final class ThumbnailLinks {
    private static final Logger log = LoggerFactory.getLogger(ThumbnailLinks.class);
    private static final Duration ONE_WEEK = Duration.ofDays(7);

    private final LinkSigner signer;
    private final Duration maxLifetime;
    private final Duration defaultLifetime;
    private final InstantSource clock;
    private final AtomicBoolean warned = new AtomicBoolean();

    ThumbnailLinks(LinkSigner signer, Duration maxLifetime, InstantSource clock) {
        this.signer = signer;
        this.maxLifetime = maxLifetime;
        this.defaultLifetime = maxLifetime.compareTo(ONE_WEEK) < 0 ? maxLifetime : ONE_WEEK;
        this.clock = clock;
    }

    /** Makes a link that is valid for the wanted time, or if that is null for a week at most. */
    LinkResource make(WorkspaceId workspaceId, PhotoId photoId, ThumbnailSize size, @Nullable Duration wanted) {
        Duration lifetime = wanted == null ? defaultLifetime : wanted;
        if (lifetime.compareTo(Duration.ofSeconds(1)) < 0 || lifetime.compareTo(maxLifetime) > 0) {
            throw new ProblemException(
                    ProblemType.INVALID_PARAMETER,
                    "expires_in_seconds is %d, expected 1 to %d."
                            .formatted(lifetime.toSeconds(), maxLifetime.toSeconds()));
        }
        Instant expiresAt = clock.instant().plus(lifetime).truncatedTo(ChronoUnit.SECONDS);
        ThumbnailLink link = new ThumbnailLink(workspaceId, photoId, size, expiresAt.getEpochSecond());
        return new LinkResource(link.url(signer.sign(link.text())), expiresAt);
    }

    /** How long a link is valid from now on. The signature comes first, so that the answer to a forged link reveals nothing. */
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

    /** Only once, since anyone can send wrong signatures and so fill the log. */
    private void warnIfAlone() {
        if (signer.isAlone() && warned.compareAndSet(false, true)) {
            log.warn(
                    "refused a link that this process did not sign. If there are several API processes, or links must outlive"
                            + " a restart, set photos.links.secrets (PHOTOS_LINKS_SECRETS) to the same value everywhere. Later"
                            + " refusals are not logged");
        }
    }
}

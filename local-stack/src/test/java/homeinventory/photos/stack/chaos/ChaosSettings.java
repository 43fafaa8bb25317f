package homeinventory.photos.stack.chaos;

import java.time.Duration;

/** How much is broken; each is a system property, so that one command runs small and full sizes. */
final class ChaosSettings {
    /** {@code chaos.photos}: acknowledged uploads that a fault of repeated kills goes on for. */
    static final int PHOTOS = Integer.getInteger("chaos.photos", 150);

    /** {@code chaos.outage-seconds}: how long PostgreSQL and Temporal are away. */
    static final Duration OUTAGE = Duration.ofSeconds(Integer.getInteger("chaos.outage-seconds", 15));

    /** {@code chaos.seed}: which photos are uploaded, in which order. */
    static final long SEED = Long.getLong("chaos.seed", 20_261_122L);

    /** {@code chaos.soak-minutes}: how long the soak goes on; without it there is none. */
    static final Duration SOAK = Duration.ofMinutes(Integer.getInteger("chaos.soak-minutes", 0));

    private ChaosSettings() {}
}

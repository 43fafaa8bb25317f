package homeinventory.photos.stack.chaos;

import java.time.Duration;

/** How many faults and for how long. Each is a system property, so that one command runs small and full sizes. */
final class ChaosSettings {
    /** {@code chaos.photos}: a repeated fault ends after so many acknowledged uploads. */
    static final int PHOTOS = Integer.getInteger("chaos.photos", 150);

    /** {@code chaos.outage-seconds}: how long PostgreSQL and Temporal are down. */
    static final Duration OUTAGE = Duration.ofSeconds(Integer.getInteger("chaos.outage-seconds", 15));

    /** {@code chaos.seed}: chooses the photos and their order. */
    static final long SEED = Long.getLong("chaos.seed", 20_261_122L);

    /** {@code chaos.soak-minutes}: how long the soak test lasts; without it, it is skipped. */
    static final Duration SOAK = Duration.ofMinutes(Integer.getInteger("chaos.soak-minutes", 0));

    private ChaosSettings() {}
}

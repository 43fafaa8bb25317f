package homeinventory.photos.engine.hostile;

import java.util.Random;

/** One way to spoil a file. */
@FunctionalInterface
interface Spoiling {

    /**
     * Spoils a copy.
     *
     * @param file stays unchanged
     * @param numbers decide where and how
     */
    byte[] apply(byte[] file, Random numbers);
}

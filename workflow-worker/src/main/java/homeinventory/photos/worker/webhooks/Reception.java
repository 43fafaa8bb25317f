package homeinventory.photos.worker.webhooks;

import org.jspecify.annotations.Nullable;

/** What came of sending something to a receiver once. */
sealed interface Reception {

    /** It has it: any status of 2xx. */
    record Taken(int status) implements Reception {}

    /** It wants nothing any more: 410. */
    record Gone(int status, String error) implements Reception {}

    /**
     * Anything else.
     *
     * @param status of its answer; null if there was none
     * @param error why, for administrators
     */
    record NotTaken(@Nullable Integer status, String error) implements Reception {}
}

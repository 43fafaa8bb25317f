package homeinventory.photos.worker.webhooks;

import org.jspecify.annotations.Nullable;

/** The result of one attempt to deliver. */
sealed interface DeliveryResult {

    /** The receiver answered with a status of 2xx. */
    record Accepted(int status) implements DeliveryResult {}

    /** The receiver is gone for good: it answered 410. */
    record Gone(int status, String error) implements DeliveryResult {}

    /**
     * Any other answer, or none.
     *
     * @param status of its answer; null if there was none
     * @param error why, for administrators
     */
    record Rejected(@Nullable Integer status, String error) implements DeliveryResult {}
}

package homeinventory.photos.store.webhooks;

import homeinventory.photos.model.webhooks.DeliveryId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is noted of a delivery. Whatever belongs to a round that is over changes nothing, which each method tells by
 * {@code false}: it was deleted, has ended, or was asked for again.
 */
public interface DeliveryProgress {

    /** A delivery that is to be sent; empty if its round is over. */
    Optional<DueDelivery> due(DeliveryId id, int round);

    /** The receiver has it. */
    boolean delivered(DeliveryId id, int round, int status);

    /** An attempt failed, and another one follows. */
    boolean waiting(DeliveryId id, int round, FailedAttempt attempt, Instant nextAttemptAt);

    /** An attempt failed, and no other one follows. */
    boolean failed(DeliveryId id, int round, FailedAttempt attempt);

    /**
     * The receiver wants nothing any more: the delivery has failed, and its webhook is disabled, with the error as the reason.
     * A webhook that has another URL by now, or was disabled by somebody, is left as it is.
     *
     * @param asked the URL that answered
     */
    boolean gone(DeliveryId id, int round, ReceiverUrl asked, FailedAttempt attempt);

    /** It has ended without another attempt, for this reason. */
    boolean givenUp(DeliveryId id, int round, String error);

    /**
     * It has ended without another attempt, and the last one has perhaps noted nothing.
     *
     * @param error said if no attempt has said why
     */
    boolean lost(DeliveryId id, int round, String error);

    /**
     * An attempt that the receiver did not answer with success.
     *
     * @param status of its answer; null if there was none
     * @param error why, for administrators
     */
    record FailedAttempt(@Nullable Integer status, String error) {}
}

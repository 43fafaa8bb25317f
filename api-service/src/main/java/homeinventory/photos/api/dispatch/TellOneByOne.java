package homeinventory.photos.api.dispatch;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/**
 * An outbox of things that are few, each of which takes a round trip to Temporal.
 *
 * @param <T> one of them
 */
final class TellOneByOne<T> implements Outbox {

    private static final int BATCH = 10;

    private final IntFunction<List<T>> untold;
    private final Consumer<T> tell;
    private final Runnable giveUp;
    private final String failure;
    private final OutageLog outages = new OutageLog();

    /**
     * Makes one.
     *
     * @param untold finds the oldest, at most as many as it is told
     * @param tell tells one, and takes it out
     * @param giveUp ends the one under way
     * @param failure what to log, without a full stop, when one could not be told
     */
    TellOneByOne(IntFunction<List<T>> untold, Consumer<T> tell, Runnable giveUp, String failure) {
        this.untold = untold;
        this.tell = tell;
        this.giveUp = giveUp;
        this.failure = failure;
    }

    @Override
    public Remainder dispatchBatch() {
        List<T> batch;
        try {
            batch = untold.apply(BATCH);
            batch.forEach(tell);
        } catch (RuntimeException e) {
            outages.failed(failure, e);
            return Remainder.STUCK;
        }
        outages.worked();
        return batch.size() < BATCH ? Remainder.NONE : Remainder.MAYBE;
    }

    @Override
    public void giveUp() {
        giveUp.run();
    }
}

package homeinventory.photos.api.dispatch;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;

/** An outbox that sends its entries, of type {@code T}, to Temporal one after the other. Each takes a round trip. */
public final class SequentialOutbox<T> implements Outbox {

    private static final int BATCH = 10;

    private final IntFunction<List<T>> pending;
    private final Consumer<T> send;
    private final Runnable giveUp;
    private final Function<T, String> name;
    private final OutageLog outages = new OutageLog();

    private volatile boolean givenUp;

    /**
     * An outbox of a feature.
     *
     * @param pending finds the oldest entries, at most as many as its argument says
     * @param send sends one entry and removes it from the outbox
     * @param giveUp ends the current call
     * @param name describes an entry in the log when it could not be sent
     */
    public SequentialOutbox(IntFunction<List<T>> pending, Consumer<T> send, Runnable giveUp, Function<T, String> name) {
        this.pending = pending;
        this.send = send;
        this.giveUp = giveUp;
        this.name = name;
    }

    @Override
    public Remainder dispatchBatch() {
        givenUp = false;
        List<T> batch;
        try {
            batch = pending.apply(BATCH);
        } catch (RuntimeException e) {
            outages.failed("pending entries could not be read", e);
            return Remainder.STUCK;
        }
        int sent = 0;
        for (T one : batch) {
            // Continues after a failure, so that an entry that always fails causes no head-of-line blocking.
            if (!givenUp && isSent(one)) {
                sent++;
            }
        }
        if (sent == batch.size()) {
            outages.worked();
            return sent < BATCH ? Remainder.NONE : Remainder.MAYBE;
        }
        // No busy loop: sent entries are gone, so without new ones the next batch holds only failures and is stuck.
        return sent == 0 || givenUp ? Remainder.STUCK : Remainder.MAYBE;
    }

    private boolean isSent(T one) {
        try {
            send.accept(one);
            return true;
        } catch (RuntimeException e) {
            outages.failed(name.apply(one) + " could not be sent to Temporal", e);
            return false;
        }
    }

    @Override
    public void giveUp() {
        givenUp = true;
        giveUp.run();
    }
}

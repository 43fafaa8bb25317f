package homeinventory.photos.api.dispatch;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * An outbox whose entries each take a round trip to Temporal.
 *
 * @param <T> one of them
 */
final class TellOneByOne<T> implements Outbox {

    private static final int BATCH = 10;

    private final IntFunction<List<T>> untold;
    private final Consumer<T> tell;
    private final Runnable giveUp;
    private final Function<T, String> name;
    private final OutageLog outages = new OutageLog();

    private volatile boolean givenUp;

    /**
     * Makes one.
     *
     * @param untold finds the oldest, at most as many as it is told
     * @param tell tells one, and takes it out
     * @param giveUp ends the one under way
     * @param name what one is called in the log when it could not be told
     */
    TellOneByOne(IntFunction<List<T>> untold, Consumer<T> tell, Runnable giveUp, Function<T, String> name) {
        this.untold = untold;
        this.tell = tell;
        this.giveUp = giveUp;
        this.name = name;
    }

    @Override
    public Remainder dispatchBatch() {
        givenUp = false;
        List<T> batch;
        try {
            batch = untold.apply(BATCH);
        } catch (RuntimeException e) {
            outages.failed("what Temporal is to be told could not be read", e);
            return Remainder.STUCK;
        }
        int told = tellEach(batch);
        if (told == batch.size()) {
            outages.worked();
            return told < BATCH ? Remainder.NONE : Remainder.MAYBE;
        }
        // No busy loop: what is told is out, so if nothing new comes the next batch holds failures alone, and is stuck.
        return told == 0 || givenUp ? Remainder.STUCK : Remainder.MAYBE;
    }

    /**
     * One that fails each time must not hold up those after it, which may be other workspaces'.
     *
     * @return how many were told
     */
    private int tellEach(List<T> batch) {
        int told = 0;
        for (T one : batch) {
            if (givenUp) {
                break;
            }
            if (isTold(one)) {
                told++;
            }
        }
        return told;
    }

    private boolean isTold(T one) {
        try {
            tell.accept(one);
            return true;
        } catch (RuntimeException e) {
            outages.failed("Temporal could not be told of " + name.apply(one), e);
            return false;
        }
    }

    @Override
    public void giveUp() {
        givenUp = true;
        giveUp.run();
    }
}

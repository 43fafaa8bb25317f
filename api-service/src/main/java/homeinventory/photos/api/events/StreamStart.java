package homeinventory.photos.api.events;

import homeinventory.photos.store.events.EventLog.SequenceRange;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a stream begins.
 *
 * @param position the stream goes on with the events after this sequence number
 * @param reset whether the client must reload first, since events that it has not seen may lie before
 */
record StreamStart(long position, boolean reset) {

    /** What a sequence number looks like; 18 digits always fit a {@code long}. */
    private static final Pattern SEQUENCE = Pattern.compile("0|[1-9][0-9]{0,17}");

    /**
     * Where a client goes on.
     *
     * @param lastEventId what the client sent; null or empty if it begins now (a browser sends no empty id)
     * @param range what the log holds
     */
    static StreamStart of(@Nullable String lastEventId, SequenceRange range) {
        if (lastEventId == null || lastEventId.isEmpty()) {
            return new StreamStart(range.newest(), false);
        }
        if (SEQUENCE.matcher(lastEventId).matches() && range.canResumeAfter(Long.parseLong(lastEventId))) {
            return new StreamStart(Long.parseLong(lastEventId), false);
        }
        return afterGap(range);
    }

    /** Where a client goes on whose next events the log no longer holds. */
    static StreamStart afterGap(SequenceRange range) {
        return new StreamStart(range.newest(), true);
    }
}

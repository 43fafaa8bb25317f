package homeinventory.photos.api.events;

import homeinventory.photos.store.events.EventLog.SequenceRange;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a stream begins.
 *
 * @param position the stream continues with the events after this sequence number
 * @param reset whether the client must reload first, since it may have missed events
 */
record StreamStart(long position, boolean reset) {

    /** What a sequence number looks like; 18 digits always fit a {@code long}. */
    private static final Pattern SEQUENCE = Pattern.compile("0|[1-9][0-9]{0,17}");

    /**
     * Start of a client.
     *
     * @param lastEventId the id that the client sent; null or empty for a first connection (a browser sends no empty id)
     * @param range what the log holds
     */
    static StreamStart of(@Nullable String lastEventId, SequenceRange range) {
        if (lastEventId == null || lastEventId.isEmpty()) {
            return new StreamStart(range.newest(), false);
        }
        if (SEQUENCE.matcher(lastEventId).matches() && range.canResumeAfter(Long.parseLong(lastEventId))) {
            return new StreamStart(Long.parseLong(lastEventId), false);
        }
        return new StreamStart(range.newest(), true);
    }
}

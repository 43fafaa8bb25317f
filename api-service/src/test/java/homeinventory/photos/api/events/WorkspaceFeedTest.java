package homeinventory.photos.api.events;

import static org.assertj.core.api.Assertions.assertThat;

import homeinventory.photos.model.WorkspaceId;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class WorkspaceFeedTest {
    private static final int WINDOW = 4;

    private final WorkspaceFeed feed = new WorkspaceFeed(new WorkspaceId(UUID.randomUUID()), 10, WINDOW);

    @Test
    void a_stream_gets_what_comes_after_its_position() throws Exception {
        feed.publish(events(11, 13));

        assertThat(sequences(feed.await(10, Duration.ZERO))).containsExactly(11L, 12L, 13L);
        assertThat(sequences(feed.await(12, Duration.ZERO))).containsExactly(13L);
    }

    @Test
    void a_stream_that_has_everything_hears_nothing_new() throws Exception {
        feed.publish(events(11, 11));

        assertThat(feed.await(11, Duration.ofMillis(1))).isInstanceOf(FeedUpdate.Quiet.class);
    }

    @Test
    void a_stream_that_joined_ahead_of_the_feed_gets_nothing_twice() throws Exception {
        feed.publish(events(11, 12));
        assertThat(feed.await(12, Duration.ZERO)).isInstanceOf(FeedUpdate.Quiet.class);

        feed.publish(events(13, 13));
        assertThat(sequences(feed.await(12, Duration.ZERO))).containsExactly(13L);
    }

    @Test
    void only_the_newest_events_are_kept_and_who_needs_older_ones_is_sent_to_the_log() throws Exception {
        feed.publish(events(11, 16));

        assertThat(sequences(feed.await(12, Duration.ZERO))).containsExactly(13L, 14L, 15L, 16L);
        assertThat(feed.await(11, Duration.ZERO)).isInstanceOf(FeedUpdate.Behind.class);
    }

    @Test
    void events_before_the_feed_began_are_only_in_the_log() throws Exception {
        assertThat(feed.await(9, Duration.ZERO)).isInstanceOf(FeedUpdate.Behind.class);
    }

    @Test
    void a_waiting_stream_is_woken_by_events_and_by_the_end() throws Exception {
        FutureTask<FeedUpdate> waiting = inBackground(() -> feed.await(10, Duration.ofMinutes(1)));
        feed.publish(events(11, 11));
        assertThat(sequences(waiting.get())).containsExactly(11L);

        FutureTask<FeedUpdate> waitingAgain = inBackground(() -> feed.await(11, Duration.ofMinutes(1)));
        feed.close();
        assertThat(waitingAgain.get()).isInstanceOf(FeedUpdate.Closed.class);
        assertThat(feed.await(10, Duration.ofMinutes(1))).isInstanceOf(FeedUpdate.Closed.class);
    }

    private static FutureTask<FeedUpdate> inBackground(Callable<FeedUpdate> callable) {
        FutureTask<FeedUpdate> task = new FutureTask<>(callable);
        Thread.startVirtualThread(task);
        return task;
    }

    private static List<EncodedEvent> events(long from, long to) {
        return LongStream.rangeClosed(from, to)
                .mapToObj(sequence -> new EncodedEvent(sequence, null, new byte[0]))
                .toList();
    }

    private static List<Long> sequences(FeedUpdate update) {
        assertThat(update).isInstanceOf(FeedUpdate.Events.class);
        return ((FeedUpdate.Events) update)
                .events().stream().map(EncodedEvent::sequence).toList();
    }
}

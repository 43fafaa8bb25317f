package homeinventory.photos.store.events;

import static homeinventory.photos.store.NewPhotoFixture.aPhoto;
import static java.util.Objects.requireNonNull;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import homeinventory.photos.model.WorkspaceId;
import homeinventory.photos.store.TestDatabase;
import homeinventory.photos.store.TestStore;
import homeinventory.photos.store.photos.NewPhoto;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Writers that commit in another order than they began must not make a reader skip an event. */
class EventOrderTest {

    @AutoClose
    static final TestDatabase database = TestDatabase.create();

    /** Not the common pool, which may have a single thread that is waiting already. */
    @AutoClose
    static final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @AutoClose
    static TestStore store;

    private final TransactionTemplate transaction =
            new TransactionTemplate(new JdbcTransactionManager(database.dataSource()));
    private final EventLog log = new EventLog(database.jdbc(), new AppendEvents(List.of()));
    private final WorkspaceId workspace = new WorkspaceId(UUID.randomUUID());

    @BeforeAll
    static void open_the_store(@TempDir Path storage) {
        store = TestStore.open(database, storage);
    }

    @Test
    void an_append_waits_for_one_that_has_not_committed() {
        NewPhoto first = inserted();
        NewPhoto second = inserted();

        CompletableFuture<Boolean> later = transaction.execute(open -> {
            log.appendReady(first.id(), 1);
            CompletableFuture<Boolean> waiting = inAnotherThread(() -> log.appendReady(second.id(), 1));
            await().until(EventOrderTest::somebodyWaitsForALock);
            assertThat(waiting).isNotDone();
            assertThat(eventsSeenByOthers()).isEmpty();
            return waiting;
        });

        assertThat(later.join()).isTrue();
        assertThat(photosInOrder())
                .containsExactly(first.id().value(), second.id().value());
    }

    @Test
    void an_append_that_is_rolled_back_leaves_no_gap() {
        NewPhoto first = inserted();
        NewPhoto second = inserted();

        assertThatThrownBy(() -> transaction.executeWithoutResult(open -> {
                    log.appendReady(first.id(), 1);
                    throw new IllegalStateException("the worker dies here");
                }))
                .hasMessage("the worker dies here");
        log.appendReady(second.id(), 1);

        assertThat(log.readAfter(workspace, 0, 10))
                .extracting(LoggedEvent::sequence)
                .containsExactly(1L);
    }

    @Test
    void workspaces_do_not_wait_for_each_other() {
        NewPhoto here = inserted();
        NewPhoto elsewhere = aPhoto().build();
        store.photos().insert(elsewhere, null);

        transaction.executeWithoutResult(open -> {
            log.appendReady(here.id(), 1);
            assertThat(inAnotherThread(() -> log.appendReady(elsewhere.id(), 1)).join())
                    .isTrue();
        });
    }

    @Test
    void of_two_workers_that_append_the_same_event_one_does_and_no_number_is_used_up() {
        NewPhoto photo = inserted();
        NewPhoto next = inserted();

        CompletableFuture<Boolean> twin = transaction.execute(open -> {
            assertThat(log.appendReady(photo.id(), 1)).isTrue();
            CompletableFuture<Boolean> waiting = inAnotherThread(() -> log.appendReady(photo.id(), 1));
            await().until(EventOrderTest::somebodyWaitsForALock);
            return waiting;
        });

        assertThat(twin.join()).isFalse();
        log.appendReady(next.id(), 1);
        assertThat(log.readAfter(workspace, 0, 10))
                .extracting(LoggedEvent::sequence)
                .containsExactly(1L, 2L);
    }

    @Test
    void a_reader_that_follows_many_writers_sees_every_event_in_order() throws Exception {
        List<NewPhoto> photos = Stream.generate(this::inserted).limit(200).toList();
        List<Long> seen = new ArrayList<>();

        try (ExecutorService writers = Executors.newFixedThreadPool(8)) {
            List<Future<Boolean>> appended = photos.stream()
                    .map(photo -> writers.submit(() -> log.appendReady(photo.id(), 1)))
                    .toList();
            await().pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(1)).until(() -> {
                long newest = seen.isEmpty() ? 0 : seen.getLast();
                log.readAfter(workspace, newest, 7).forEach(event -> seen.add(event.sequence()));
                return seen.size() == photos.size();
            });
            assertThat(appended).extracting(Future::get).containsOnly(true);
        }

        assertThat(seen)
                .isEqualTo(LongStream.rangeClosed(1, photos.size()).boxed().toList());
    }

    private NewPhoto inserted() {
        NewPhoto photo = aPhoto().in(workspace).build();
        store.photos().insert(photo, null);
        return photo;
    }

    private List<LoggedEvent> eventsSeenByOthers() {
        return inAnotherThread(() -> log.readAfter(workspace, 0, 10)).join();
    }

    private List<UUID> photosInOrder() {
        return log.readAfter(workspace, 0, 10).stream()
                .map(event -> requireNonNull(event.event()).photoId().value())
                .toList();
    }

    /** A session of its own, which sees only what is committed. */
    private static <T> CompletableFuture<T> inAnotherThread(Supplier<T> action) {
        return CompletableFuture.supplyAsync(action, threads).orTimeout(20, SECONDS);
    }

    private static boolean somebodyWaitsForALock() {
        return inAnotherThread(() ->
                        database.jdbc().sql("""
                                SELECT count(*) FROM pg_stat_activity
                                WHERE datname = current_database() AND wait_event_type = 'Lock'
                                """).query(Integer.class).single().equals(1))
                .join();
    }
}

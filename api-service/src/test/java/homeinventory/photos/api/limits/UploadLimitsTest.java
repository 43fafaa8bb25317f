package homeinventory.photos.api.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import homeinventory.photos.api.TestApi;
import homeinventory.photos.api.TestClock;
import homeinventory.photos.api.problems.ProblemException;
import homeinventory.photos.model.WorkspaceId;
import homeinventory.photos.store.NewPhotoFixture;
import homeinventory.photos.store.TestDatabase;
import homeinventory.photos.store.TestStore;
import homeinventory.photos.store.photos.OnDuplicate;
import homeinventory.photos.store.photos.Photo;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.HttpHeaders;
import org.springframework.util.unit.DataSize;

/** Several processes with one real ledger. */
class UploadLimitsTest {
    private static final LimitsProperties THOUSAND_BYTES_AND_THREE_PHOTOS =
            new LimitsProperties(1, Duration.ofSeconds(1), DataSize.ofBytes(1000), 3);

    private static TestDatabase database;
    private static TestStore store;

    private final TestClock clock = new TestClock("2026-03-01T23:00:00Z");
    private final WorkspaceId workspace = TestApi.newWorkspace();
    private final UploadLimits limits = process(THOUSAND_BYTES_AND_THREE_PHOTOS);

    @BeforeAll
    static void open(@TempDir Path storage) {
        database = TestDatabase.create();
        store = TestStore.open(database, storage);
    }

    @AfterAll
    static void close() {
        store.close();
        database.close();
    }

    @Test
    void the_last_byte_of_a_day_is_granted_and_the_next_one_is_refused() {
        limits.take(workspace, 999);
        assertThat(check(limits)).contains("\"day\";r=1");

        assertThat(refusal(() -> limits.take(workspace, 2)).getHeaders().getFirst("RateLimit"))
                .isEqualTo("\"day\";r=1;t=3600");
        limits.take(workspace, 1);

        assertThat(refusal(() -> check(limits))).isNotNull();
        assertThat(refusal(() -> limits.take(workspace, 1))).isNotNull();
    }

    @Test
    void a_refusal_says_when_the_new_day_begins() {
        limits.take(workspace, 1000);

        ProblemException refused = refusal(() -> check(limits));

        assertThat(refused.getStatusCode().value()).isEqualTo(429);
        assertThat(refused.getHeaders().getFirst("Retry-After")).isEqualTo("3600");
        assertThat(refused.getHeaders().getFirst("RateLimit-Policy"))
                .isEqualTo("\"day\";q=1000;qu=\"content-bytes\";w=86400");
        assertThat(refused.getHeaders().getFirst("RateLimit")).isEqualTo("\"day\";r=0;t=3600");
        assertThat(refused.getBody().getProperties()).containsEntry("violated-policies", List.of("day"));

        clock.forward(Duration.ofSeconds(3599));
        assertThat(refusal(() -> limits.take(workspace, 1))).isNotNull();
        clock.forward(Duration.ofSeconds(1));
        limits.take(workspace, 1000);
    }

    @Test
    void a_photo_that_is_not_stored_gives_its_bytes_and_its_place_back() {
        for (int refused = 0; refused < 5; refused++) {
            limits.take(workspace, 1000);
            limits.giveBack(workspace, 1000);
        }

        assertThat(check(limits)).containsExactly("\"day\";r=1000", "\"queue\";r=3");
    }

    @Test
    void a_second_and_a_restarted_process_share_the_day() {
        limits.take(workspace, 400);
        process(THOUSAND_BYTES_AND_THREE_PHOTOS).take(workspace, 300);
        UploadLimits restarted = process(THOUSAND_BYTES_AND_THREE_PHOTOS);
        restarted.take(workspace, 200);

        // 100 bytes are left, less the portions of one byte that the three processes have reserved in advance.
        assertThat(refusal(() -> restarted.take(workspace, 101))).isNotNull();
        restarted.take(workspace, 95);
    }

    @Test
    void another_workspace_is_not_affected() {
        limits.take(workspace, 1000);

        limits.take(TestApi.newWorkspace(), 1000);
    }

    @Test
    void the_last_place_in_the_queue_is_granted_and_the_next_one_is_refused() {
        limits.take(workspace, 1);
        limits.take(workspace, 1);
        assertThat(check(limits)).contains("\"queue\";r=1");
        limits.take(workspace, 1);

        ProblemException refused = refusal(() -> limits.take(workspace, 1));

        assertThat(refused.getHeaders().getFirst("Retry-After")).isEqualTo("10");
        assertThat(refused.getHeaders().getFirst("RateLimit-Policy")).isEqualTo("\"queue\";q=3");
        assertThat(refused.getHeaders().getFirst("RateLimit")).isEqualTo("\"queue\";r=0;t=10");
        assertThat(refused.getBody().getProperties()).containsEntry("violated-policies", List.of("queue"));
        assertThat(refusal(() -> check(limits))).isNotNull();
    }

    @Test
    void a_clock_that_is_set_back_does_not_keep_an_old_count_of_the_queue() {
        List<Photo> waiting = List.of(insert(), insert(), insert());
        assertThat(refusal(() -> check(limits))).isNotNull();

        clock.forward(Duration.ofHours(-1));
        store.photos().delete(workspace, waiting.getFirst().id());

        limits.take(workspace, 1);
    }

    @Test
    void new_photos_of_other_processes_count_within_ten_seconds_and_finished_ones_free_their_place_within_one() {
        check(limits);
        List<Photo> waiting = List.of(insert(), insert(), insert());

        clock.forward(Duration.ofMillis(10_001));
        assertThat(refusal(() -> check(limits))).isNotNull();

        store.photos().delete(workspace, waiting.getFirst().id());
        clock.forward(Duration.ofMillis(1001));
        limits.take(workspace, 1);
    }

    @Test
    void after_one_statement_a_thousand_uploads_of_150_kilobytes_need_no_database(@TempDir Path storage) {
        UploadLimits byDefault;
        try (TestStore closedSoon = TestStore.open(database, storage)) {
            byDefault = new UploadLimits(
                    new LimitsProperties(10_000, Duration.ofSeconds(10), DataSize.ofGigabytes(200), 100_000),
                    closedSoon.uploadLedger(),
                    clock);
            check(byDefault);
        }

        // Without a database, each statement would throw.
        for (int upload = 0; upload < 1000; upload++) {
            check(byDefault);
            byDefault.take(workspace, 150_000);
        }
    }

    private List<String> check(UploadLimits checked) {
        HttpHeaders answer = new HttpHeaders();
        checked.check(workspace, answer::add);
        return answer.getOrEmpty("RateLimit");
    }

    private UploadLimits process(LimitsProperties properties) {
        return new UploadLimits(properties, store.uploadLedger(), clock);
    }

    private Photo insert() {
        NewPhotoFixture photo = NewPhotoFixture.aPhoto().in(workspace);
        store.photos().insert(photo.build(), null, OnDuplicate.KEEP);
        return store.photos().find(workspace, photo.id()).orElseThrow();
    }

    private static ProblemException refusal(ThrowingCallable call) {
        return catchThrowableOfType(ProblemException.class, call);
    }
}

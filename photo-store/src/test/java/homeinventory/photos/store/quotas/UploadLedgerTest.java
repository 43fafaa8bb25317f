package homeinventory.photos.store.quotas;

import static homeinventory.photos.store.NewPhotoFixture.aPhoto;
import static org.assertj.core.api.Assertions.assertThat;

import homeinventory.photos.model.WorkspaceId;
import homeinventory.photos.store.TestDatabase;
import homeinventory.photos.store.TestStore;
import homeinventory.photos.store.photos.OnDuplicate;
import homeinventory.photos.store.quotas.UploadLedger.Limits;
import homeinventory.photos.store.quotas.UploadLedger.Standing;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadLedgerTest {
    private static final Limits LIMITS = new Limits(1000, 3);
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    @AutoClose
    static final TestDatabase database = TestDatabase.create();

    private final UploadLedger ledger = new UploadLedger(database.jdbc());
    private final WorkspaceId workspace = new WorkspaceId(UUID.randomUUID());

    @Test
    void bytes_are_reserved_until_none_are_left() {
        assertThat(reserve(400)).isEqualTo(new Standing(400, 600, 0));
        assertThat(reserve(400)).isEqualTo(new Standing(400, 200, 0));
        assertThat(reserve(400)).isEqualTo(new Standing(200, 0, 0));
        assertThat(reserve(400)).isEqualTo(new Standing(0, 0, 0));
    }

    @Test
    void the_first_portion_is_no_larger_than_the_day() {
        assertThat(reserve(4000)).isEqualTo(new Standing(1000, 0, 0));
    }

    @Test
    void asking_for_zero_bytes_reserves_none() {
        assertThat(reserve(0)).isEqualTo(new Standing(0, 1000, 0));
        reserve(400);
        assertThat(reserve(0)).isEqualTo(new Standing(0, 600, 0));
        assertThat(ledger.reserve(workspace, TODAY.plusDays(1), 0, LIMITS)).isEqualTo(new Standing(0, 1000, 0));
    }

    @Test
    void a_new_day_has_all_its_bytes_and_a_slow_clock_takes_from_the_new_day() {
        reserve(1000);

        assertThat(ledger.reserve(workspace, TODAY.plusDays(1), 400, LIMITS)).isEqualTo(new Standing(400, 600, 0));
        assertThat(ledger.reserve(workspace, TODAY, 400, LIMITS)).isEqualTo(new Standing(400, 200, 0));
    }

    @Test
    void a_lowered_limit_does_not_take_reserved_bytes_back() {
        reserve(800);

        assertThat(ledger.reserve(workspace, TODAY, 100, new Limits(500, 3))).isEqualTo(new Standing(0, 0, 0));
        assertThat(reserve(400).reserved()).isEqualTo(200);
    }

    @Test
    void concurrent_processes_together_get_exactly_the_limit() {
        long reserved = IntStream.range(0, 40)
                .parallel()
                .mapToLong(attempt -> reserve(30).reserved())
                .sum();

        assertThat(reserved).isEqualTo(1000);
    }

    @Test
    void workspaces_do_not_share_a_day() {
        reserve(1000);

        assertThat(ledger.reserve(new WorkspaceId(UUID.randomUUID()), TODAY, 10, LIMITS)
                        .reserved())
                .isEqualTo(10);
    }

    @Test
    void unfinished_photos_of_the_workspace_are_counted_up_to_the_limit(@TempDir Path storage) {
        try (TestStore store = TestStore.open(database, storage)) {
            for (long expected = 0; expected < 5; expected++) {
                assertThat(reserve(0).queued()).isEqualTo(Math.min(expected, LIMITS.photosInQueue()));
                store.photos().insert(aPhoto().in(workspace).build(), null, OnDuplicate.KEEP);
            }
            assertThat(ledger.reserve(new WorkspaceId(UUID.randomUUID()), TODAY, 0, LIMITS)
                            .queued())
                    .isZero();
        }
    }

    private Standing reserve(long wanted) {
        return ledger.reserve(workspace, TODAY, wanted, LIMITS);
    }
}

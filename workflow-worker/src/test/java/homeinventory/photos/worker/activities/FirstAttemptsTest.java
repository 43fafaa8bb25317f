package homeinventory.photos.worker.activities;

import static org.assertj.core.api.Assertions.assertThat;

import homeinventory.photos.model.PhotoId;
import homeinventory.photos.model.PhotoType;
import homeinventory.photos.model.ThumbnailRequest;
import homeinventory.photos.model.WorkspaceId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FirstAttemptsTest {
    private static final WorkspaceId WORKSPACE = new WorkspaceId(UUID.randomUUID());

    private final FirstAttempts attempts = new FirstAttempts();

    @Test
    void a_counted_attempt_is_claimed_once() {
        ThumbnailRequest request = request(1);
        attempts.counted(request);

        assertThat(attempts.claim(request)).isTrue();
        assertThat(attempts.claim(request)).isFalse();
    }

    @Test
    void an_attempt_that_another_process_counted_is_not_claimed() {
        assertThat(attempts.claim(request(1))).isFalse();
    }

    @Test
    void each_generation_has_a_first_attempt_of_its_own() {
        ThumbnailRequest first = request(1);
        attempts.counted(first);

        assertThat(attempts.claim(new ThumbnailRequest(WORKSPACE, first.photoId(), PhotoType.ITEM, 2, "key", 1)))
                .isFalse();
        assertThat(attempts.claim(first)).isTrue();
    }

    @Test
    void attempts_that_are_never_claimed_do_not_pile_up() {
        ThumbnailRequest oldest = request(1);
        attempts.counted(oldest);
        ThumbnailRequest newest = oldest;
        for (int i = 0; i < 10_000; i++) {
            newest = request(1);
            attempts.counted(newest);
        }

        assertThat(attempts.claim(oldest)).isFalse();
        assertThat(attempts.claim(newest)).isTrue();
    }

    private static ThumbnailRequest request(int generation) {
        return new ThumbnailRequest(WORKSPACE, new PhotoId(UUID.randomUUID()), PhotoType.ITEM, generation, "key", 1);
    }
}

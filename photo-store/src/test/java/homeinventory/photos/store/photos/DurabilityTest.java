package homeinventory.photos.store.photos;

import static homeinventory.photos.store.NewPhotoFixture.aPhoto;
import static homeinventory.photos.store.photos.PhotosFixture.THUMBNAILS;
import static org.assertj.core.api.Assertions.assertThat;

import homeinventory.photos.store.TestDatabase;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Which statements wait for the disk before they return, and which do not. */
class DurabilityTest {

    @AutoClose
    static final TestDatabase database = TestDatabase.create();

    private final PhotosFixture photos = PhotosFixture.on(database);

    @Test
    void an_upload_and_its_completion_wait_for_the_disk() {
        Photo photo = photos.processing(aPhoto());

        assertThat(synchronousCommitAfter(parts -> parts.pending(aPhoto()))).isEqualTo("on");
        assertThat(synchronousCommitAfter(parts -> parts.progress().complete(photo.id(), 1, THUMBNAILS)))
                .isEqualTo("on");
    }

    @Test
    void marks_that_can_be_repeated_do_not_wait_for_the_disk() {
        Photo photo = photos.pending(aPhoto());

        assertThat(synchronousCommitAfter(parts -> parts.queue().dispatch(100, claimed -> Set.of(photo.id()))))
                .isEqualTo("off");
        assertThat(synchronousCommitAfter(parts -> parts.progress().start(photo.id(), 1)))
                .isEqualTo("off");
    }

    @Test
    void a_mark_that_does_not_wait_does_not_change_the_connection() {
        Photo photo = photos.pending(aPhoto());

        photos.progress().start(photo.id(), 1);

        assertThat(synchronousCommitAfter(parts -> parts.current(photo))).isEqualTo("on");
    }

    /** The {@code synchronous_commit} of the transaction of an action. */
    private String synchronousCommitAfter(Consumer<PhotosFixture> action) {
        TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(database.dataSource()));
        return transaction.execute(status -> {
            action.accept(photos);
            return database.jdbc()
                    .sql("SELECT current_setting('synchronous_commit')")
                    .query(String.class)
                    .single();
        });
    }
}

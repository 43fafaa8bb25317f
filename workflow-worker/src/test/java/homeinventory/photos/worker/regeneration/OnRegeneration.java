package homeinventory.photos.worker.regeneration;

import static org.assertj.core.api.Assertions.assertThat;

import homeinventory.photos.model.ThumbnailRequest;
import homeinventory.photos.store.TestDatabase;
import homeinventory.photos.store.photos.Photo;
import homeinventory.photos.store.photos.ThumbnailStatus;
import homeinventory.photos.worker.fixture.ScriptedEngine;
import homeinventory.photos.worker.fixture.TestBed;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Regenerations on a test bed and a database that all of a class's tests share. */
@Timeout(60) // a step that always fails would be repeated for ever
abstract class OnRegeneration {
    static final TestDatabase DATABASE = TestDatabase.create();

    TestBed bed;

    @AutoClose
    RegenerationFixture regeneration;

    @BeforeEach
    void open_the_test_bed(@TempDir Path storage) {
        bed = new TestBed(DATABASE, storage);
        regeneration = new RegenerationFixture(bed);
    }

    void isRegenerated(ThumbnailRequest request) {
        Photo photo = bed.photo(request);
        assertThat(photo.status()).isEqualTo(ThumbnailStatus.COMPLETE);
        assertThat(photo.generation()).isEqualTo(2);
        assertThat(photo.thumbnails()).isNotNull().satisfies(thumbnails -> {
            assertThat(thumbnails.generation()).isEqualTo(2);
            assertThat(thumbnails.thumbHash()).isEqualTo(ScriptedEngine.THUMB_HASH);
            assertThat(bed.store().blobs().get(thumbnails.smallKey())).isEqualTo(ScriptedEngine.bytes(150));
        });
    }

    void hasOldThumbnails(ThumbnailRequest request) {
        assertThat(bed.photo(request).thumbnails()).isNotNull().satisfies(thumbnails -> {
            assertThat(thumbnails.generation()).isEqualTo(1);
            assertThat(bed.store().blobs().get(thumbnails.smallKey())).isEqualTo(new byte[] {1});
        });
    }
}

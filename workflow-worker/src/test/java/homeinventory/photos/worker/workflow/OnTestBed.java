package homeinventory.photos.worker.workflow;

import homeinventory.photos.store.TestDatabase;
import homeinventory.photos.worker.fixture.TestBed;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A test with a fresh {@link TestBed}. The classes share a database, which ends with the process. */
abstract class OnTestBed {
    static final TestDatabase DATABASE = TestDatabase.create();

    @AutoClose
    TestBed bed;

    @BeforeEach
    void open_the_test_bed(@TempDir Path storage) {
        bed = new TestBed(DATABASE, storage);
    }
}

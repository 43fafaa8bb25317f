package homeinventory.photos.worker.housekeeping;

import homeinventory.photos.store.TestDatabase;
import homeinventory.photos.worker.fixture.TestBed;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A test of sweeps. It has its own database, because a sweep reads all rows. */
public abstract class OnHousekeeping {
    @AutoClose
    final TestDatabase database = TestDatabase.create();

    @TempDir
    Path storage;

    @AutoClose
    protected TestBed bed;

    @AutoClose
    protected HousekeepingFixture housekeeping;

    @BeforeEach
    void open_the_test_bed() {
        bed = new TestBed(database, storage);
        housekeeping = new HousekeepingFixture(bed, contributed());
    }

    /** The chores of the feature under test. */
    protected List<Chore> contributed() {
        return List.of();
    }
}

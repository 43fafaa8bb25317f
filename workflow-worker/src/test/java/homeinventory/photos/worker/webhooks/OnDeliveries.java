package homeinventory.photos.worker.webhooks;

import homeinventory.photos.store.TestDatabase;
import homeinventory.photos.worker.fixture.TestBed;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Deliveries to a receiver on loopback, on a database that all tests share. */
@Timeout(60) // what always fails would be repeated for a day
abstract class OnDeliveries {
    private static final TestDatabase DATABASE = TestDatabase.create();

    @TempDir
    Path storage;

    @AutoClose
    Receiver receiver;

    @AutoClose
    WebhookFixture webhooks;

    TestBed bed;

    @BeforeEach
    void open_the_test_bed() throws IOException {
        receiver = new Receiver();
        open(WebhookFixture.PROPERTIES);
    }

    /** In place of the usual one. */
    void reopen(DeliveryProperties properties) throws IOException {
        webhooks.close();
        open(properties);
    }

    private void open(DeliveryProperties properties) {
        bed = new TestBed(DATABASE, storage);
        webhooks = new WebhookFixture(bed, receiver.url(), properties);
    }
}

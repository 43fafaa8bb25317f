package homeinventory.photos.api.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import homeinventory.photos.api.Answer;
import homeinventory.photos.api.MultipartBody;
import homeinventory.photos.api.TestApi;
import homeinventory.photos.engine.SamplePhotos;
import homeinventory.photos.model.PhotoType;
import homeinventory.photos.model.WorkspaceId;
import homeinventory.photos.store.CuttingProxy;
import homeinventory.photos.store.TestDatabase;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A connection to the database that breaks after the insert was sent and before its answer came. */
class LostCommitTest {

    private static final UUID ITEM = UUID.randomUUID();
    private static final byte[] PHOTO = MultipartBody.ofFile("sofa.jpg", SamplePhotos.jpeg(64, 48));
    private static final String[] KEY = {"Idempotency-Key", "lost"};

    @AutoClose
    private static final TestDatabase DATABASE = TestDatabase.create();

    private static final URI ADDRESS = URI.create(DATABASE.url().substring("jdbc:".length()));

    private final WorkspaceId workspace = TestApi.newWorkspace();

    @AfterEach
    void leave_nothing_to_dispatch() {
        DATABASE.jdbc().sql("DELETE FROM warehouse.photos").update();
    }

    @Test
    void a_photo_whose_lost_insert_was_committed_is_created(@TempDir Path storage) {
        try (CuttingProxy proxy = CuttingProxy.before(ADDRESS.getPort());
                TestApi api = start(proxy, storage)) {
            proxy.cutAfter("INSERT INTO warehouse.photos", Duration.ZERO);

            Answer answer = api.uploadPhoto(workspace);

            assertThat(answer.status()).isEqualTo(201);
            assertThat(rows()).isOne();
            assertThat(api.stored(workspace))
                    .isEqualTo(List.of(answer.field("id"), answer.field("id") + "/original.jpg"));
        }
    }

    @Test
    void the_second_insert_waits_for_the_first_one(@TempDir Path storage) throws Exception {
        try (CuttingProxy proxy = CuttingProxy.before(ADDRESS.getPort());
                TestApi api = start(proxy, storage);
                ExecutorService client = Executors.newVirtualThreadPerTaskExecutor();
                Connection blocker = DATABASE.dataSource().getConnection();
                Statement lock = blocker.createStatement()) {
            blocker.setAutoCommit(false);
            lock.execute(
                    "LOCK TABLE warehouse.photos IN SHARE ROW EXCLUSIVE MODE"); // may be read, but not inserted into
            proxy.cutAfter("INSERT INTO warehouse.photos", Duration.ZERO);

            Future<Answer> answer = client.submit(() -> api.uploadPhoto(workspace));
            await().until(() -> insertsThatWait() == 2); // the one that was cut, and the one after it
            blocker.commit();

            assertThat(answer.get().status()).isEqualTo(201);
            assertThat(rows()).isOne();
            assertThat(api.stored(workspace)).hasSize(2);
        }
    }

    @Test
    void the_photo_is_created_once_under_its_idempotency_key(@TempDir Path storage) {
        try (CuttingProxy proxy = CuttingProxy.before(ADDRESS.getPort());
                TestApi api = start(proxy, storage)) {
            proxy.cutAfter("INSERT INTO warehouse.photos", Duration.ZERO);

            Answer first = api.upload(TestApi.uploadPath(workspace, PhotoType.ITEM, ITEM), PHOTO, KEY);
            Answer second = api.upload(TestApi.uploadPath(workspace, PhotoType.ITEM, ITEM), PHOTO, KEY);

            assertThat(first.status()).isEqualTo(201);
            assertThat(second.status()).isEqualTo(201);
            assertThat(second.field("id")).isEqualTo(first.field("id"));
            assertThat(rows()).isOne();
            assertThat(api.stored(workspace)).hasSize(2);
        }
    }

    @Test
    void an_upload_that_rejects_duplicates_is_not_its_own_duplicate(@TempDir Path storage) {
        try (CuttingProxy proxy = CuttingProxy.before(ADDRESS.getPort());
                TestApi api = start(proxy, storage)) {
            proxy.cutAfter("INSERT INTO warehouse.photos", Duration.ZERO);

            Answer answer =
                    api.upload(TestApi.uploadPath(workspace, PhotoType.ITEM, ITEM) + "?on_duplicate=reject", PHOTO);

            assertThat(answer.status()).isEqualTo(201);
            assertThat(rows()).isOne();
            assertThat(api.stored(workspace)).hasSize(2);
        }
    }

    @Test
    void an_original_is_kept_if_it_is_unknown_whether_there_is_a_row(@TempDir Path storage) {
        try (CuttingProxy proxy = CuttingProxy.before(ADDRESS.getPort());
                TestApi api = start(proxy, storage)) {
            proxy.cutAfter("INSERT INTO warehouse.photos", Duration.ofSeconds(30));

            Answer answer = api.uploadPhoto(workspace);

            assertThat(answer.status()).isEqualTo(503);
            await().untilAsserted(() -> assertThat(rows()).isOne());
            assertThat(api.stored(workspace)).hasSize(2);
        }
    }

    private TestApi start(CuttingProxy proxy, Path storage) {
        return TestApi.start(
                through(proxy),
                storage,
                TestApi.NO_TEMPORAL,
                "spring.datasource.hikari.connection-timeout=2000",
                "spring.datasource.hikari.validation-timeout=500");
    }

    /** {@code spring.datasource.*} of the database, with the proxy's address. */
    private static String[] through(CuttingProxy proxy) {
        return Arrays.stream(DATABASE.properties())
                .map(property -> property.replace(ADDRESS.getAuthority(), "127.0.0.1:" + proxy.port()))
                .toArray(String[]::new);
    }

    private static int insertsThatWait() {
        return DATABASE.jdbc().sql("""
                        SELECT count(*) FROM pg_stat_activity
                        WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%INSERT INTO%'
                        """).query(Integer.class).single();
    }

    private int rows() {
        return DATABASE.jdbc()
                .sql("SELECT count(*) FROM warehouse.photos WHERE workspace_id = ?")
                .param(workspace.value())
                .query(Integer.class)
                .single();
    }
}

package homeinventory.photos.store;

import static homeinventory.photos.store.NewPhotoFixture.aPhoto;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import homeinventory.photos.model.WorkspaceId;
import homeinventory.photos.store.photos.InsertResult;
import homeinventory.photos.store.photos.NewPhoto;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/** PostgreSQL stops and starts again: every part reports it, and continues by itself. */
class OutageTest {

    private static final Duration SHORT = Duration.ofMillis(1);
    private static final Duration LONG = Duration.ofSeconds(20);

    @AutoClose
    private final TestServer server = TestServer.start();

    @Test
    void every_part_continues_after_an_outage_with_the_committed_data(@TempDir Path storage) {
        NewPhoto before = aPhoto().build();
        NewPhoto after = aPhoto().build();
        try (TestStore store = TestStore.open(server.newDatabase(), storage)) {
            store.photos().insert(before, null);
            store.notifications().await(SHORT);

            server.stop();

            assertThatThrownBy(() -> store.photos().insert(after, null)).isInstanceOf(DataAccessException.class);
            assertThatThrownBy(() -> store.events().appendReady(before.id(), 1))
                    .isInstanceOf(DataAccessException.class);
            assertThatThrownBy(() -> store.notifications().await(SHORT)).isInstanceOf(DataAccessException.class);
            assertThatThrownBy(() -> store.dispatchQueue().dispatch(1, claimed -> Set.of()))
                    .isInstanceOfAny(DataAccessException.class, TransactionException.class);

            server.startAgain();

            assertThat(store.notifications().await(SHORT)).isEmpty();
            // The pool may still have old connections, and notices only when it uses them.
            await().ignoreExceptionsMatching(DataAccessException.class::isInstance)
                    .until(() -> store.photos().insert(after, null) instanceof InsertResult.Inserted);
            assertThat(store.dispatchQueue()
                            .dispatch(10, claimed -> Set.of(before.id(), after.id()))
                            .claimed())
                    .isEqualTo(2);
            assertThat(store.events().appendReady(before.id(), 1)).isTrue();
            WorkspaceId workspace = before.workspaceId();
            assertThat(store.notifications().await(LONG)).containsExactly(workspace);
        }
    }

    @Test
    void a_read_only_database_counts_as_unavailable(@TempDir Path storage) {
        TestDatabase database = server.newDatabase();
        try (TestStore store = TestStore.open(database, storage)) {
            database.jdbc()
                    .sql("ALTER SYSTEM SET default_transaction_read_only = on")
                    .update();
            database.jdbc().sql("SELECT pg_reload_conf()").query(Boolean.class).single();
            await().until(() -> database.jdbc()
                    .sql("SHOW default_transaction_read_only")
                    .query(String.class)
                    .single()
                    .equals("on"));

            assertThatThrownBy(() -> store.photos().insert(aPhoto().build(), null))
                    .isInstanceOf(TransientDataAccessException.class)
                    .hasMessageContaining("read-only");
        }
    }
}

package homeinventory.photos.store.photos;

import static homeinventory.photos.store.NewPhotoFixture.aPhoto;
import static org.assertj.core.api.Assertions.assertThat;

import homeinventory.photos.model.PhotoId;
import homeinventory.photos.model.PhotoType;
import homeinventory.photos.model.WorkspaceId;
import homeinventory.photos.store.TestDatabase;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The statements of the service read the index that was made for them, on 20,000 photos. PostgreSQL itself reports it, once with
 * plans for the given parameters and once with generic plans, because a prepared statement can get either.
 */
class IndexUsageTest {

    private static final WorkspaceId WORKSPACE =
            new WorkspaceId(UUID.fromString("00000000-0000-4000-8000-000000000001"));
    private static final UUID ITEM = UUID.fromString("00000000-0000-4000-8000-0000000000aa");

    @AutoClose
    static final TestDatabase database = TestDatabase.create();

    private static PhotoId middle;

    /** A statement of the service and the indexes of {@code photos} that it should read. */
    record Access(String name, Consumer<PhotosFixture> statement, Set<String> indexes) {
        Access(String name, Consumer<PhotosFixture> statement, String index) {
            this(name, statement, Set.of(index));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Set<Access> accesses() {
        return Set.of(
                new Access("newest page", p -> list(p, null, null, null), withDuplicates("photos_by_workspace")),
                new Access("later page", p -> list(p, null, null, middle), withDuplicates("photos_by_workspace")),
                new Access("an item's photos", p -> list(p, ITEM, null, null), withDuplicates("photos_by_owner")),
                new Access(
                        "failed photos",
                        p -> list(p, null, ThumbnailStatus.FAILED, null),
                        withDuplicates("photos_failed")),
                new Access(
                        "pending photos",
                        p -> list(p, null, ThumbnailStatus.PENDING, null),
                        withDuplicates("photos_unfinished")),
                new Access(
                        "unfinished",
                        p -> list(p, null, ThumbnailStatus.PROCESSING, null),
                        withDuplicates("photos_unfinished")),
                new Access("retry of all", p -> p.retry().retryAllFailed(WORKSPACE), "photos_failed"),
                new Access("reasons", p -> p.statistics().failures(WORKSPACE), Set.of("photos_failed")),
                new Access(
                        "summary",
                        p -> p.statistics().summary(WORKSPACE),
                        Set.of("photos_by_workspace", "photos_failed", "photos_unfinished")),
                new Access("the outbox", p -> p.queue().dispatch(10, claimed -> Set.of()), "photos_undispatched"),
                new Access("stale photos", p -> p.upkeep().stale("", 10, Instant.now()), "photos_unfinished"),
                new Access("known photos", p -> p.upkeep().known(Set.of(middle)), "photos_pkey"));
    }

    /** For each photo of a page, an earlier photo with the same content is looked up. */
    private static Set<String> withDuplicates(String index) {
        return Set.of(index, "photos_by_content");
    }

    /** One photo in fifty is in the workspace. Nearly all are complete; few are pending, failed or processing. */
    @BeforeAll
    static void many_photos() {
        database.jdbc()
                .sql("""
                        INSERT INTO warehouse.photos (id, workspace_id, photo_type, owner_id, storage_key, file_name,
                            content_type, byte_size, width, height, sha256, thumbnail_status, thumbnail_attempts,
                            thumbnail_error, thumbnail_generation, thumbnail_small_path, thumbnail_medium_path,
                            thumbnail_large_path, dispatched_at)
                        SELECT uuidv7(), CASE WHEN n % 200 IN (5, 10, 15, 20) THEN :workspace ELSE gen_random_uuid() END, 'item',
                            CASE n % 4000 WHEN 5 THEN :item ELSE gen_random_uuid() END, 'key', 'sofa.jpg',
                            'image/jpeg', 1, 1, 1, sha256(n::TEXT::BYTEA), status, 1,
                            CASE status WHEN 'failed' THEN 'damaged' END, done, done, done, done, now()
                        FROM generate_series(1, 20000) AS n,
                            LATERAL (SELECT CASE n % 1000 WHEN 5 THEN 'pending' WHEN 10 THEN 'pending'
                                WHEN 15 THEN 'failed' WHEN 20 THEN 'processing' ELSE 'complete' END) AS s (status),
                            LATERAL (SELECT CASE status WHEN 'complete' THEN 1 END) AS d (done)
                        """)
                .param("workspace", WORKSPACE.value())
                .param("item", ITEM)
                .update();
        PhotosFixture.on(database).pending(aPhoto().in(WORKSPACE));
        middle = new PhotoId(database.jdbc()
                .sql("SELECT id FROM warehouse.photos ORDER BY id LIMIT 1 OFFSET 10000")
                .query(UUID.class)
                .single());
        database.jdbc().sql("VACUUM ANALYZE warehouse.photos").update();
    }

    @ParameterizedTest
    @MethodSource("accesses")
    void with_known_parameters(Access access) throws SQLException {
        assertThatItReadsItsIndex(access, "force_custom_plan");
    }

    @ParameterizedTest
    @MethodSource("accesses")
    void with_any_parameters(Access access) throws SQLException {
        assertThatItReadsItsIndex(access, "force_generic_plan");
    }

    private static void assertThatItReadsItsIndex(Access access, String planCacheMode) throws SQLException {
        PGSimpleDataSource prepared = database.unpooled();
        prepared.setPrepareThreshold(1);
        prepared.setOptions("-c plan_cache_mode=" + planCacheMode);
        SingleConnectionDataSource session = new SingleConnectionDataSource(prepared.getConnection(), true);
        try {
            TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(session));
            Set<String> read = transaction.execute(status -> {
                status.setRollbackOnly();
                access.statement().accept(PhotosFixture.on(session));
                return whatWasRead(JdbcClient.create(session));
            });
            assertThat(read).containsExactlyInAnyOrderElementsOf(access.indexes());
        } finally {
            session.destroy();
        }
    }

    /** The indexes of photos that this session has read so far, and the table itself if it was read from end to end. */
    private static Set<String> whatWasRead(JdbcClient session) {
        return session.sql("""
                        SELECT relname FROM pg_class
                        WHERE pg_stat_get_xact_numscans(oid) > 0
                          AND (oid = 'warehouse.photos'::regclass
                            OR oid IN (SELECT indexrelid FROM pg_index WHERE indrelid = 'warehouse.photos'::regclass))
                        """).query(String.class).set();
    }

    private static void list(
            PhotosFixture photos, @Nullable UUID owner, @Nullable ThumbnailStatus status, @Nullable PhotoId before) {
        PhotoPage page = photos.catalogue()
                .list(new PhotoQuery(WORKSPACE, owner == null ? null : PhotoType.ITEM, owner, status, before, 20));
        assertThat(page.photos()).isNotEmpty();
    }
}

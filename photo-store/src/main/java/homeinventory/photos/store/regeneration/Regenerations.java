package homeinventory.photos.store.regeneration;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import homeinventory.photos.model.WorkspaceId;
import homeinventory.photos.model.regeneration.RegenerationId;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The regenerations of each workspace, as the API sees them. A method finds no regeneration of another workspace, and none in a
 * state that only another release knows. Each change increments a counter, which puts the row into the outbox.
 */
public final class Regenerations {

    /** Maximum of failures that a {@link Regeneration} lists. */
    public static final int MAX_FAILURES = 20;

    /** Maximum of regenerations that {@link #newestFirst} returns. */
    public static final int MAX_LISTED = 20;

    private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();
    private final JdbcClient jdbc;

    /** The result of a request to regenerate. */
    public sealed interface BeginResult {

        /** It is running. */
        record Begun(Regeneration regeneration) implements BeginResult {}

        /** Nothing was begun, since such a regeneration is running: of the same photo, or of several photos. */
        record UnderWay(RegenerationId id) implements BeginResult {}
    }

    /** The result of a request to pause, resume or cancel. */
    public sealed interface ChangeResult {

        /** It has the requested state, since now or before. */
        record Done(Regeneration regeneration) implements ChangeResult {}

        /** Nothing was changed, since it has ended. */
        record Over(RegenerationState state) implements ChangeResult {}

        /** No such regeneration in the workspace. */
        record NotFound() implements ChangeResult {}
    }

    Regenerations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A selection as the columns hold it. */
    private record Columns(
            @Nullable String type,
            @Nullable UUID ownerId,
            @Nullable UUID photoId) {

        static Columns of(Selection selection) {
            return switch (selection) {
                case Selection.Everything() -> new Columns(null, null, null);
                case Selection.OfOwner(var type, var ownerId) -> new Columns(type.wireName(), ownerId, null);
                case Selection.OnePhoto(var photoId) -> new Columns(null, null, photoId.value());
            };
        }
    }

    /** Begins to regenerate the photos that are complete and older than the regeneration. */
    public BeginResult begin(WorkspaceId workspaceId, Selection selection) {
        Columns columns = Columns.of(selection);
        return insert(workspaceId, columns)
                .<BeginResult>map(BeginResult.Begun::new)
                // The running one may have ended meanwhile.
                .orElseGet(() -> underWay(workspaceId, columns)
                        .<BeginResult>map(BeginResult.UnderWay::new)
                        .orElseGet(() -> begin(workspaceId, selection)));
    }

    private Optional<Regeneration> insert(WorkspaceId workspaceId, Columns columns) {
        return with(columns, jdbc.sql("""
                        INSERT INTO warehouse.regenerations AS r
                            (id, workspace_id, photo_type, owner_id, photo_id, photos)
                        SELECT :id, :workspaceId, CAST(:type AS VARCHAR), CAST(:ownerId AS UUID), CAST(:photoId AS UUID),
                               count(*)
                        FROM warehouse.photos p
                        WHERE p.workspace_id = :workspaceId AND p.thumbnail_status = 'complete'
                          AND (CAST(:ownerId AS UUID) IS NULL
                               OR (p.owner_id = CAST(:ownerId AS UUID) AND p.photo_type = CAST(:type AS VARCHAR)))
                          AND (CAST(:photoId AS UUID) IS NULL OR p.id = CAST(:photoId AS UUID))
                        ON CONFLICT DO NOTHING
                        RETURNING""" + RegenerationRow.COLUMNS))
                .param("id", ids.generate())
                .param("workspaceId", workspaceId.value())
                .query(RegenerationRow::read)
                .optional();
    }

    private Optional<RegenerationId> underWay(WorkspaceId workspaceId, Columns columns) {
        return jdbc.sql("""
                        SELECT id FROM warehouse.regenerations
                        WHERE workspace_id = :workspaceId AND state IN ('running', 'paused')
                          AND photo_id IS NOT DISTINCT FROM CAST(:photoId AS UUID)
                        """)
                .param("workspaceId", workspaceId.value())
                .param("photoId", columns.photoId(), Types.OTHER)
                .query(UUID.class)
                .optional()
                .map(RegenerationId::new);
    }

    private static JdbcClient.StatementSpec with(Columns columns, JdbcClient.StatementSpec statement) {
        return statement
                .param("type", columns.type(), Types.VARCHAR)
                .param("ownerId", columns.ownerId(), Types.OTHER)
                .param("photoId", columns.photoId(), Types.OTHER);
    }

    public Optional<Regeneration> find(WorkspaceId workspaceId, RegenerationId id) {
        return jdbc.sql("SELECT" + RegenerationRow.COLUMNS + """
                        FROM warehouse.regenerations r
                        WHERE r.id = :id AND r.workspace_id = :workspaceId AND""" + RegenerationRow.KNOWN)
                .param("id", id.value())
                .param("workspaceId", workspaceId.value())
                .query(RegenerationRow::read)
                .optional();
    }

    /** At most {@link #MAX_LISTED}. */
    public List<Regeneration> newestFirst(WorkspaceId workspaceId) {
        return jdbc.sql("SELECT" + RegenerationRow.COLUMNS + """
                        FROM warehouse.regenerations r
                        WHERE r.workspace_id = :workspaceId AND""" + RegenerationRow.KNOWN + """
                        ORDER BY r.id DESC
                        LIMIT :max
                        """)
                .param("workspaceId", workspaceId.value())
                .param("max", MAX_LISTED)
                .query(RegenerationRow::read)
                .list();
    }

    /** The photo in progress is finished, and no other one is begun until it is resumed. */
    public ChangeResult pause(WorkspaceId workspaceId, RegenerationId id) {
        return change(workspaceId, id, RegenerationState.PAUSED);
    }

    public ChangeResult resume(WorkspaceId workspaceId, RegenerationId id) {
        return change(workspaceId, id, RegenerationState.RUNNING);
    }

    /** Ends it. Photos that are done keep their new thumbnails. */
    public ChangeResult cancel(WorkspaceId workspaceId, RegenerationId id) {
        return change(workspaceId, id, RegenerationState.CANCELLED);
    }

    private ChangeResult change(WorkspaceId workspaceId, RegenerationId id, RegenerationState to) {
        jdbc.sql("""
                        UPDATE warehouse.regenerations
                        SET state = :to, changes = changes + 1, updated_at = now(),
                            ended_at = CASE WHEN :to = 'cancelled' THEN now() END
                        WHERE id = :id AND workspace_id = :workspaceId
                          AND state IN ('running', 'paused') AND state <> :to
                        """)
                .param("to", to.wireName())
                .param("id", id.value())
                .param("workspaceId", workspaceId.value())
                .update();
        return find(workspaceId, id)
                .<ChangeResult>map(found ->
                        found.state() == to ? new ChangeResult.Done(found) : new ChangeResult.Over(found.state()))
                .orElseGet(ChangeResult.NotFound::new);
    }
}

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

/** Regenerations in {@code warehouse.regenerations}. Each change counts up, which puts it into the outbox. */
final class JdbcRegenerations implements Regenerations {

    private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();
    private final JdbcClient jdbc;

    JdbcRegenerations(JdbcClient jdbc) {
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

    @Override
    public BeginResult begin(WorkspaceId workspaceId, Selection selection) {
        Columns columns = Columns.of(selection);
        return insert(workspaceId, columns)
                .<BeginResult>map(BeginResult.Begun::new)
                // The one that was under way may have ended meanwhile.
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

    @Override
    public Optional<Regeneration> find(WorkspaceId workspaceId, RegenerationId id) {
        return jdbc.sql("SELECT" + RegenerationRow.COLUMNS + """
                        FROM warehouse.regenerations r
                        WHERE r.id = :id AND r.workspace_id = :workspaceId
                        """)
                .param("id", id.value())
                .param("workspaceId", workspaceId.value())
                .query(RegenerationRow::read)
                .optional();
    }

    @Override
    public List<Regeneration> newestFirst(WorkspaceId workspaceId) {
        return jdbc.sql("SELECT" + RegenerationRow.COLUMNS + """
                        FROM warehouse.regenerations r
                        WHERE r.workspace_id = :workspaceId
                        ORDER BY r.id DESC
                        LIMIT :most
                        """)
                .param("workspaceId", workspaceId.value())
                .param("most", MOST_LISTED)
                .query(RegenerationRow::read)
                .list();
    }

    @Override
    public ChangeResult pause(WorkspaceId workspaceId, RegenerationId id) {
        return change(workspaceId, id, RegenerationState.PAUSED);
    }

    @Override
    public ChangeResult resume(WorkspaceId workspaceId, RegenerationId id) {
        return change(workspaceId, id, RegenerationState.RUNNING);
    }

    @Override
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

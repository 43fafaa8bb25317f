package homeinventory.photos.store.regeneration;

import homeinventory.photos.model.WorkspaceId;
import homeinventory.photos.model.regeneration.RegenerationId;
import java.util.List;
import java.util.Optional;

/** The regenerations of each workspace, as the API sees them. Another workspace's does not exist here. */
public interface Regenerations {

    /** Most failures that a {@link Regeneration} names. */
    int MOST_FAILURES = 20;

    /** Most regenerations that {@link #newestFirst} returns. */
    int MOST_LISTED = 20;

    /** What became of a wish to regenerate. */
    sealed interface BeginResult {

        /** It is running. */
        record Begun(Regeneration regeneration) implements BeginResult {}

        /** Nothing was begun, since one that is under way does the same: of the same photo, or of several. */
        record UnderWay(RegenerationId id) implements BeginResult {}
    }

    /** What became of a wish to pause, resume or cancel. */
    sealed interface ChangeResult {

        /** It is so, now or before. */
        record Done(Regeneration regeneration) implements ChangeResult {}

        /** Nothing was changed, since it is over. */
        record Over(RegenerationState state) implements ChangeResult {}

        /** No such regeneration in the workspace. */
        record NotFound() implements ChangeResult {}
    }

    /** Begins to regenerate the photos that are complete and older than the regeneration. */
    BeginResult begin(WorkspaceId workspaceId, Selection selection);

    Optional<Regeneration> find(WorkspaceId workspaceId, RegenerationId id);

    /** At most {@link #MOST_LISTED}. */
    List<Regeneration> newestFirst(WorkspaceId workspaceId);

    /** Has it begin no further photo until it is resumed. */
    ChangeResult pause(WorkspaceId workspaceId, RegenerationId id);

    ChangeResult resume(WorkspaceId workspaceId, RegenerationId id);

    /** Ends it. Photos that are done stay so. */
    ChangeResult cancel(WorkspaceId workspaceId, RegenerationId id);
}

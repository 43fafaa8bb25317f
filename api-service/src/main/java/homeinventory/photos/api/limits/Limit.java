package homeinventory.photos.api.limits;

import homeinventory.photos.api.problems.ProblemException;
import homeinventory.photos.model.WorkspaceId;
import java.util.function.BiConsumer;

/** A limit that is checked before the body of a request is read. */
@FunctionalInterface
interface Limit {

    /**
     * Counts a request and adds header fields, by name and value, that say what is left.
     *
     * @throws ProblemException if nothing is left
     */
    void check(WorkspaceId workspaceId, BiConsumer<String, String> answer);
}

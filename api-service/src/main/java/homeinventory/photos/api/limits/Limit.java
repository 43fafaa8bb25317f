package homeinventory.photos.api.limits;

import homeinventory.photos.api.problems.ProblemException;
import homeinventory.photos.model.WorkspaceId;
import java.util.function.BiConsumer;

/** A limit that a request is held to before anything of it is read. */
@FunctionalInterface
interface Limit {

    /**
     * Lets a request pass, or not.
     *
     * @param answer takes header fields that tell what is left, each a name and a value
     * @throws ProblemException if nothing is left
     */
    void check(WorkspaceId workspaceId, BiConsumer<String, String> answer);
}

package homeinventory.photos.store.events;

import java.util.Optional;

/** Adds rows of its own in the statement that appends events, so that both are committed or neither is. */
public interface EventSubscriber {

    /**
     * SQL to run as a common table expression.
     *
     * @return a statement that reads {@code appended (workspace_id, sequence, type)}, one row for each event; empty if it
     *     wants no event of this type
     */
    Optional<String> onAppend(PhotoEventType type);
}

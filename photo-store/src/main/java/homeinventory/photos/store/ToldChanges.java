package homeinventory.photos.store;

/**
 * Changes of photos that open pages are told in the statement that makes them, so that both are there or neither. As with the
 * other events, a workspace's counter stays locked until commit: numbers appear in order and without gaps.
 */
public final class ToldChanges {

    /** The type of the event when a photo is gone. */
    public static final String DELETED = "deleted";

    /** The type of the event when a failed photo is pending again. */
    public static final String RETRIED = "retried";

    private ToldChanges() {}

    /**
     * One statement that makes a change, appends an event for each photo, and wakes listeners.
     *
     * @param type of the events
     * @param statement SQL that returns at least {@code id, workspace_id, photo_type, owner_id, generation} of what it changed
     * @param answer what is selected from {@code changed}, which are the returned rows
     */
    public static String telling(String type, String statement, String answer) {
        return """
                WITH changed AS (
                    %s
                ), numbered AS (
                    INSERT INTO warehouse.workspace_event_counters AS c (workspace_id, newest_sequence)
                    SELECT workspace_id, count(*) FROM changed GROUP BY workspace_id
                    ON CONFLICT (workspace_id) DO UPDATE SET newest_sequence = c.newest_sequence + EXCLUDED.newest_sequence
                    RETURNING c.workspace_id, c.newest_sequence
                ), appended AS (
                    INSERT INTO warehouse.photo_events
                        (workspace_id, sequence, photo_id, photo_type, owner_id, generation, type)
                    SELECT workspace_id,
                           newest_sequence + 1 - row_number() OVER (PARTITION BY workspace_id ORDER BY id DESC),
                           id, photo_type, owner_id, generation, '%s'
                    FROM changed JOIN numbered USING (workspace_id)
                )
                SELECT %s, (SELECT count(pg_notify('photo_events', workspace_id::TEXT)) FROM numbered) AS woken
                FROM changed
                """.formatted(statement, type, answer);
    }
}

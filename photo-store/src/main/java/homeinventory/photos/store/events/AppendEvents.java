package homeinventory.photos.store.events;

import java.util.List;

/**
 * The statement that numbers events, appends them to the log and notifies listeners, in one round trip with what caused them.
 * The row of a workspace's counter stays locked until commit. So a second writer waits, and numbers appear in order and without
 * gaps. {@code pg_notify} reaches listeners after the commit.
 */
public final class AppendEvents {

    private final List<EventSubscriber> subscribers;

    public AppendEvents(List<EventSubscriber> subscribers) {
        this.subscribers = List.copyOf(subscribers);
    }

    /**
     * A statement that changes photos and appends one event for each of them: both happen or neither does.
     *
     * @param type of the events
     * @param change SQL that returns at least {@code id, workspace_id, photo_type, owner_id, generation} of what it changed
     * @param answer what to select from the returned rows
     */
    public String withChange(PhotoEventType type, String change, String answer) {
        return statement(
                type,
                new Source(
                        change,
                        "count(*) FROM changed GROUP BY workspace_id",
                        "newest_sequence + 1 - row_number() OVER (PARTITION BY workspace_id ORDER BY id DESC)",
                        "NULL, NULL"),
                answer);
    }

    /**
     * A statement that appends one event with data of its own.
     *
     * @param photo SQL that returns {@code id, workspace_id, photo_type, owner_id, generation, error, thumb_hash} of one photo, or
     *     no row if there is nothing to append
     */
    String withData(PhotoEventType type, String photo) {
        return statement(type, new Source(photo, "1 FROM changed", "newest_sequence", "error, thumb_hash"), "id");
    }

    /**
     * SQL that differs where many photos may have changed. Counting and numbering a single photo in the same way would cost 12 µs
     * more.
     *
     * @param photos the statement that returns the photos
     * @param count how many events each workspace gets
     * @param sequence the number of each event
     * @param data error and ThumbHash of each event
     */
    private record Source(String photos, String count, String sequence, String data) {}

    private String statement(PhotoEventType type, Source source, String answer) {
        StringBuilder subscribed = new StringBuilder();
        for (EventSubscriber subscriber : subscribers) {
            subscriber
                    .onAppend(type)
                    .ifPresent(sql -> subscribed.append(
                            ", %s AS (\n%s)".formatted(subscriber.getClass().getSimpleName(), sql)));
        }
        return """
                WITH changed AS (
                    %s
                ), numbered AS (
                    INSERT INTO warehouse.workspace_event_counters AS c (workspace_id, newest_sequence)
                    SELECT workspace_id, %s
                    ON CONFLICT (workspace_id) DO UPDATE SET newest_sequence = c.newest_sequence + EXCLUDED.newest_sequence
                    RETURNING c.workspace_id, c.newest_sequence
                ), appended AS (
                    INSERT INTO warehouse.photo_events
                        (workspace_id, sequence, photo_id, photo_type, owner_id, generation, type, error, thumb_hash)
                    SELECT workspace_id, %s, id, photo_type, owner_id, generation, '%s', %s
                    FROM changed JOIN numbered USING (workspace_id)
                    RETURNING workspace_id, sequence, type
                )%s
                SELECT %s, (SELECT count(pg_notify('photo_events', workspace_id::TEXT)) FROM numbered) AS notified
                FROM changed
                """.formatted(
                        source.photos(),
                        source.count(),
                        source.sequence(),
                        type.storedName(),
                        source.data(),
                        subscribed,
                        answer);
    }
}

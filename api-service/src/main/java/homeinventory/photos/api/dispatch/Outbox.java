package homeinventory.photos.api.dispatch;

/** What is in the database and waits to be told to Temporal. */
interface Outbox {

    /** What is left after a batch. */
    enum Remainder {
        /** Nothing, or only what another process is at. */
        NONE,
        /** Perhaps more than the batch held or could tell. */
        MAYBE,
        /** Something could not be told; trying again at once would fail again. */
        STUCK
    }

    /** Tells one batch. Failures are logged and leave their part in the outbox. */
    Remainder dispatchBatch() throws InterruptedException;

    /** Ends the batch under way; what it has not told stays in the outbox. */
    void giveUp();
}

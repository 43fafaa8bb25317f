package homeinventory.photos.api.dispatch;

/** Rows in the database that wait to be sent to Temporal. */
public interface Outbox {

    /** What is left after a batch. */
    enum Remainder {
        /** Nothing, or only what another process sends now. */
        NONE,
        /** Perhaps more than the batch held. */
        MAYBE,
        /** Entries that could not be sent; another try at once would fail again. */
        STUCK
    }

    /** Sends one batch. What fails is logged and stays in the outbox. */
    Remainder dispatchBatch() throws InterruptedException;

    /** Ends the current batch. What it has not sent stays in the outbox. */
    void giveUp();
}

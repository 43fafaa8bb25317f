package homeinventory.photos.store.photos;

/** Which contents which engine could not render and never will (docs/adr/0073). */
public interface PermanentFailures {

    /**
     * Remembers that a content cannot be rendered. What is known already stays as it is.
     *
     * @param sha256 of the bytes that were read, which are not those of the upload where storage has damaged them
     * @param reason as the photo's row will have it
     */
    void remember(byte[] sha256, EngineIdentity engine, String reason);

    /**
     * Looks at failed photos, in an order of the store's own, and sends back to {@code pending} those that failed for a
     * reason remembered of another engine, if nothing is remembered of this one and they have not been sent back for it
     * before. A photo that has failed of something else since, such as storage that could not be read, is left alone. So each
     * change of engine is worth one try, whatever becomes of it.
     *
     * @param after {@link RetriedPage#next()} of the page before; empty for the first
     * @param limit most photos to look at
     */
    RetriedPage retryWith(EngineIdentity engine, String after, int limit);

    /**
     * Some of the failed photos.
     *
     * @param retried how many were sent back
     * @param next where the next page begins; empty if this is the last one
     */
    record RetriedPage(int retried, String next) {}
}

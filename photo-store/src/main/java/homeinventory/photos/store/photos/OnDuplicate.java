package homeinventory.photos.store.photos;

/** What becomes of an upload whose content an earlier photo of the workspace has already. */
public enum OnDuplicate {
    /** It is a photo of its own that names the earlier one. */
    KEEP,
    /** It is not inserted. */
    REJECT
}

package homeinventory.photos.store.photos;

/** What to do with an upload whose content an earlier photo of the workspace has. */
public enum OnDuplicate {
    /** Insert it; the new photo names the earlier one. */
    KEEP,
    /** Do not insert it. */
    REJECT
}

package homeinventory.photos.model.regeneration;

/** What a regeneration's workflow does next. */
public enum RegenerationStep {
    /** Continue: there may be more photos. */
    MORE,
    /** There may be more photos, but uploads wait and go first. */
    GIVE_WAY,
    /** Wait until a user resumes or cancels it. */
    PAUSED,
    /** End: all photos are done, or it was cancelled. */
    ENDED
}

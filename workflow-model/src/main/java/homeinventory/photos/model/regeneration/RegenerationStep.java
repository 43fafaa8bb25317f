package homeinventory.photos.model.regeneration;

/** What follows some of a regeneration's photos. */
public enum RegenerationStep {
    /** There may be more photos. */
    MORE,
    /** There may be more, but uploads wait and go first. */
    GIVE_WAY,
    /** Nothing, until somebody resumes or cancels it. */
    PAUSED,
    /** Nothing any more: all photos are done, or it was cancelled. */
    ENDED
}

package homeinventory.photos.api.access;

/** Which callers may use a route; each constant is stricter than the one before it. */
public enum Callers {
    /** Everyone, with or without a key. */
    ANYONE,
    /** Callers with a valid key, session or token of any workspace. */
    SIGNED_IN,
    /** Members and administrators of the workspace in the route's path. */
    MEMBERS,
    /** Administrators of the workspace in the route's path. */
    ADMINS
}

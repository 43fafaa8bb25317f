package homeinventory.photos.api.access;

import org.springframework.security.authorization.AuthorizationResult;

/** Whether a request may go on, and if not, why. */
enum AccessVerdict implements AuthorizationResult {
    GRANTED,
    /** It has no valid key, session or token. */
    NO_CALLER,
    /** It is for another workspace, and answered as if that did not exist. */
    OTHER_WORKSPACE,
    /** A member asks for something that only administrators may do. */
    NOT_ADMIN;

    @Override
    public boolean isGranted() {
        return this == GRANTED;
    }
}

package homeinventory.photos.api.access;

import org.springframework.security.authorization.AuthorizationResult;

/** Whether a request may go on, and why not. */
enum AccessVerdict implements AuthorizationResult {
    GRANTED,
    /** Nobody known sent it. */
    NO_CALLER,
    /** Answered as if that workspace did not exist, whether or not it does. */
    OTHER_WORKSPACE,
    /** A member asks for what only administrators may do. */
    NOT_ADMIN;

    @Override
    public boolean isGranted() {
        return this == GRANTED;
    }
}

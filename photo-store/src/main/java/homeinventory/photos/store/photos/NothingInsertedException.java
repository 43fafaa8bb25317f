package homeinventory.photos.store.photos;

import org.springframework.dao.DataAccessResourceFailureException;

/** The database could not be reached, so the insert was never sent and there is no row. */
public final class NothingInsertedException extends DataAccessResourceFailureException {
    private static final long serialVersionUID = 1L;

    NothingInsertedException(NewPhoto photo, Throwable cause) {
        super("photo " + photo.id() + " was not inserted, since the database cannot be reached", cause);
    }
}

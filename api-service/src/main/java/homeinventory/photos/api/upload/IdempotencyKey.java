package homeinventory.photos.api.upload;

import homeinventory.photos.api.problems.ProblemException;
import homeinventory.photos.api.problems.ProblemType;

/** A client's name for one upload, so that sending it again makes no second photo. */
record IdempotencyKey(String value) {
    static final String HEADER = "Idempotency-Key";

    /** Longest key, in characters. */
    static final int MOST_CHARACTERS = 255;

    IdempotencyKey {
        if (value.isBlank() || value.length() > MOST_CHARACTERS) {
            throw new ProblemException(
                    ProblemType.INVALID_PARAMETER,
                    "The header %s has %d characters, expected 1 to %d. Use a UUID, a new one for each upload."
                            .formatted(HEADER, value.strip().length(), MOST_CHARACTERS));
        }
    }
}

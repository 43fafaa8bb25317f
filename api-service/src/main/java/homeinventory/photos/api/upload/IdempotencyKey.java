package homeinventory.photos.api.upload;

import homeinventory.photos.api.problems.ProblemException;
import homeinventory.photos.api.problems.ProblemType;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A client's name for one upload, so that sending it again makes no second photo. */
record IdempotencyKey(String value) {
    static final String HEADER = "Idempotency-Key";

    private static final Pattern QUOTED = Pattern.compile("\"((?:[^\"\\\\]|\\\\[\"\\\\])*)\"");
    private static final Pattern ESCAPED = Pattern.compile("\\\\([\"\\\\])");

    /** Longest key, in characters. */
    static final int MOST_CHARACTERS = 255;

    /**
     * The key in a header. The draft (draft-ietf-httpapi-idempotency-key-header §2.1) has it in double quotes, as a String
     * of RFC 9651 §3.3.3; without quotes, as most clients send it, it is taken as it is. Both are the same key.
     */
    static IdempotencyKey ofHeader(String header) {
        Matcher quoted = QUOTED.matcher(header);
        return new IdempotencyKey(
                quoted.matches() ? ESCAPED.matcher(quoted.group(1)).replaceAll("$1") : header);
    }

    IdempotencyKey {
        if (value.isBlank() || value.length() > MOST_CHARACTERS) {
            throw new ProblemException(
                    ProblemType.INVALID_PARAMETER,
                    "The header %s has %d characters, expected 1 to %d. Use a UUID, a new one for each upload."
                            .formatted(HEADER, value.strip().length(), MOST_CHARACTERS));
        }
    }
}

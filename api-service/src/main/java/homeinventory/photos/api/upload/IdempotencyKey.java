package homeinventory.photos.api.upload;

import homeinventory.photos.api.problems.ProblemException;
import homeinventory.photos.api.problems.ProblemType;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A client's name for one upload. Sending the upload again with the same name makes no second photo. */
record IdempotencyKey(String value) {
    static final String HEADER = "Idempotency-Key";

    private static final Pattern QUOTED = Pattern.compile("\"((?:[^\"\\\\]|\\\\[\"\\\\])*)\"");
    private static final Pattern ESCAPED = Pattern.compile("\\\\([\"\\\\])");

    /** Maximum length of a key, in characters. */
    static final int MAX_CHARACTERS = 255;

    /**
     * The key in a header. By draft-ietf-httpapi-idempotency-key-header §2.1 it is in double quotes, as a String of RFC 9651
     * §3.3.3. Most clients send it without quotes, which gives the same key.
     */
    static IdempotencyKey ofHeader(String header) {
        Matcher quoted = QUOTED.matcher(header);
        return new IdempotencyKey(
                quoted.matches() ? ESCAPED.matcher(quoted.group(1)).replaceAll("$1") : header);
    }

    IdempotencyKey {
        if (value.isBlank() || value.length() > MAX_CHARACTERS) {
            throw new ProblemException(
                    ProblemType.INVALID_PARAMETER,
                    "The header %s has %d characters, expected 1 to %d. Use a UUID, a new one for each upload."
                            .formatted(HEADER, value.strip().length(), MAX_CHARACTERS));
        }
    }
}

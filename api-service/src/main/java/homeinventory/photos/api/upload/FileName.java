package homeinventory.photos.api.upload;

import org.jspecify.annotations.Nullable;

/** What a client calls its file. Only ever shown and offered for saving, never used as a path. */
final class FileName {

    /** Longest name kept, in UTF-16 code units. */
    static final int MOST_CHARACTERS = 255;

    /** Longest extension that a cut name keeps, dot included. */
    private static final int MOST_EXTENSION_CHARACTERS = 16;

    private FileName() {}

    /**
     * A name without folders (some browsers sent them), without characters that cannot be seen or turn the direction of
     * text, and not too long.
     *
     * @param fallback the name if nothing is left
     */
    static String clean(@Nullable String claimed, String fallback) {
        if (claimed == null) {
            return fallback;
        }
        String name = claimed.substring(Math.max(claimed.lastIndexOf('/'), claimed.lastIndexOf('\\')) + 1)
                .codePoints()
                .filter(FileName::isVisible)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        return name.isEmpty() || name.equals(".") || name.equals("..") ? fallback : shorten(name);
    }

    /** Unicode general categories (Unicode 16 §4.5); the joiners stay, since scripts and emoji need them. */
    private static boolean isVisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                false;
            case Character.FORMAT -> codePoint == 0x200C || codePoint == 0x200D;
            default -> true;
        };
    }

    private static String shorten(String name) {
        if (name.length() <= MOST_CHARACTERS) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String extension = dot > 0 && name.length() - dot <= MOST_EXTENSION_CHARACTERS ? name.substring(dot) : "";
        int end = MOST_CHARACTERS - extension.length();
        // Never between the halves of a pair.
        return name.substring(0, Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end) + extension;
    }
}

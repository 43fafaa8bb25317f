package homeinventory.photos.api.upload;

import org.jspecify.annotations.Nullable;

/** A client's name for its file. It is only shown and offered for saving, and never used as a path. */
final class FileName {

    /** Maximum length of a name, in UTF-16 code units. */
    static final int MAX_CHARACTERS = 255;

    /** Maximum length of an extension that a shortened name keeps, with its dot. */
    private static final int MAX_EXTENSION_CHARACTERS = 16;

    private FileName() {}

    /**
     * Removes folders, which some browsers send, and invisible characters or those that change the direction of text.
     * Shortens the rest. The fallback is the name if nothing is left.
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

    /** By general category (Unicode 16 §4.5). The joiners stay, since scripts and emoji need them. */
    private static boolean isVisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                false;
            case Character.FORMAT -> codePoint == 0x200C || codePoint == 0x200D;
            default -> true;
        };
    }

    private static String shorten(String name) {
        if (name.length() <= MAX_CHARACTERS) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String extension = dot > 0 && name.length() - dot <= MAX_EXTENSION_CHARACTERS ? name.substring(dot) : "";
        int end = MAX_CHARACTERS - extension.length();
        // Never between the halves of a surrogate pair.
        return name.substring(0, Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end) + extension;
    }
}

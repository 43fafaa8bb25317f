package homeinventory.photos.engine.header;

/**
 * A chunk of a PNG file. PNG (Third Edition) §5.3.
 *
 * @param type four ASCII letters
 * @param start offset of the length field, in bytes
 * @param body what the length field counts
 */
public record PngChunk(String type, long start, FileBytes body) {

    /** Whether a decoder may not skip it: the first letter is a capital. PNG (Third Edition) §5.4. */
    public boolean isCritical() {
        return Character.isUpperCase(type.charAt(0));
    }

    /** Offset of the byte after the chunk and its check sum. */
    public long end() {
        return start + 12 + body.size();
    }
}

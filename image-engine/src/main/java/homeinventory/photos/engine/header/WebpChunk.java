package homeinventory.photos.engine.header;

/**
 * A chunk of a WebP file. RFC 9649 §2.3.
 *
 * @param type four ASCII characters
 * @param start offset of the type, in bytes
 * @param body what the length field counts
 */
public record WebpChunk(String type, long start, FileBytes body) {

    /** Offset of the byte after the chunk and the padding that makes it even. */
    public long end() {
        return start + 8 + body.size() + (body.size() & 1);
    }
}

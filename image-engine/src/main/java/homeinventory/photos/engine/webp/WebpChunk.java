package homeinventory.photos.engine.webp;

import homeinventory.photos.engine.header.FileBytes;

/**
 * A chunk of a WebP file. RFC 9649 §2.3.
 *
 * @param type four ASCII characters
 * @param start offset of the type, in bytes
 * @param body the bytes that the length field counts
 */
record WebpChunk(String type, long start, FileBytes body) {

    /** Offset of the byte after the chunk and its padding to an even length. */
    public long end() {
        return start + 8 + body.size() + (body.size() & 1);
    }
}

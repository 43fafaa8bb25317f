package homeinventory.photos.engine.png;

import homeinventory.photos.engine.header.FileBytes;

/**
 * A chunk of a PNG file. PNG (Third Edition) §5.3.
 *
 * @param type four ASCII letters
 * @param start offset of the length field, in bytes
 * @param body the bytes that the length field counts
 */
record PngChunk(String type, long start, FileBytes body) {

    /** Offset of the byte after the chunk and its check sum. */
    public long end() {
        return start + 12 + body.size();
    }
}

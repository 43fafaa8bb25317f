package homeinventory.photos.engine.png.inflate;

import java.io.IOException;

/** A part of compressed data. RFC 1951 §3.2.3. */
sealed interface Block permits CodedBlock, StoredBlock {

    /**
     * Inflates the block until the output is full, the input must be prepared again, or the block ends.
     *
     * @return whether the block has ended
     */
    boolean read(BitInput input, Output output) throws IOException;
}

package homeinventory.photos.engine.decode.inflate;

import java.io.IOException;

/** A part of compressed data. RFC 1951 §3.2.3. */
sealed interface Block permits CodedBlock, StoredBlock {

    /**
     * Goes on with it until the output is full, the input has to be prepared again, or it ends.
     *
     * @return whether it has ended
     */
    boolean read(BitInput input, Output output) throws IOException;
}

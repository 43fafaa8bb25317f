package homeinventory.photos.engine.header;

import java.util.List;
import java.util.Optional;

/**
 * A part of a file that says its type and length.
 *
 * @param type four ASCII characters
 * @param body the bytes that the length field counts
 */
public record Chunk(String type, FileBytes body) {

    /** The body of the first chunk of a type. */
    public static Optional<FileBytes> first(List<Chunk> chunks, String type) {
        return chunks.stream()
                .filter(chunk -> chunk.type().equals(type))
                .findFirst()
                .map(Chunk::body);
    }
}

package homeinventory.photos.store.blobs;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Bytes under keys such as {@code workspace/photo/original.jpg}. A blob appears whole and durable or not at all, and
 * what is stored under a key never changes.
 */
public interface BlobStore {

    /** A blob being written, invisible until {@link #commit}. Closing it uncommitted leaves nothing behind. */
    interface Upload extends AutoCloseable {
        /** Where to write the bytes, from the first to the last. */
        Path file();

        /**
         * Tells that so many bytes are written, so that what has to be done with them can begin. It need not be told.
         *
         * @param bytes from the file's beginning
         */
        void written(long bytes);

        /**
         * Makes the file's content durable and visible under a key directly in the folder where it began.
         *
         * @return the content's SHA-256, 32 bytes
         * @throws IOException if that fails; if only after the blob became visible, it is there now
         */
        byte[] commit(String key) throws IOException;

        @Override
        void close() throws IOException;
    }

    /** Begins a blob in a folder whose content is not in memory and whose name is not known yet. */
    Upload begin(String folder) throws IOException;

    /** Stores a blob; replaces one left by an earlier try. */
    void put(String key, byte[] content) throws IOException;

    /** Stores several blobs as {@link #put} would, by key, but waits for the disk less often. */
    void putAll(Map<String, byte[]> contents) throws IOException;

    /**
     * A blob's content.
     *
     * @throws NoSuchFileException if there is none
     */
    byte[] get(String key) throws IOException;

    /**
     * A local file with a blob's content, to be read only.
     *
     * @throws NoSuchFileException if there is none
     */
    Path file(String key) throws IOException;

    /**
     * A blob's size in bytes.
     *
     * @throws NoSuchFileException if there is none
     */
    long size(String key) throws IOException;

    /** Removes a blob, if it is there. */
    void delete(String key) throws IOException;

    /** Removes every blob whose key begins with {@code folder} and a slash. */
    void deleteAll(String folder) throws IOException;

    /** Keys that begin with {@code folder} and a slash, or all keys if it is empty; the stream must be closed. */
    Stream<String> list(String folder) throws IOException;
}

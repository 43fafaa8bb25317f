package homeinventory.photos.store.blobs;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Bytes under keys such as {@code workspace/photo/original.jpg}. A blob appears whole and durable or not at all, and what
 * is stored under a key never changes.
 *
 * <p>Every method that takes a key or a folder throws {@link IllegalArgumentException} if {@link BlobKeys} does not allow
 * it. Every method that writes throws {@link StorageFullException} if there is no room. All instances may be used by
 * several threads, and several processes may share what is stored.
 */
public interface BlobStore {

    /**
     * A blob being written by one thread. It is invisible until {@link #commit}. Closing it uncommitted removes what was
     * written. If the process dies instead, {@link BlobStore#list} finds what is left.
     */
    interface Upload extends AutoCloseable {

        /** Appends all remaining bytes of a buffer, which the caller may use again afterwards. */
        void write(ByteBuffer bytes) throws IOException;

        /**
         * Makes the content durable and visible under a key directly in the folder where the upload began. It replaces a
         * blob that an earlier try left there.
         *
         * @return the content's SHA-256, 32 bytes
         * @throws IOException if that fails. The blob may be visible all the same, for example if only the answer was lost
         */
        byte[] commit(String key) throws IOException;

        @Override
        void close() throws IOException;
    }

    /**
     * Something in storage.
     *
     * @param key the blob's key. That of an unfinished upload is chosen by the store and is only for {@link #remove}
     * @param size in bytes
     * @param writtenAt when it was last written to
     * @param isUnfinished whether it is no blob but an upload under way, or what is left of one whose process died
     */
    record Entry(String key, long size, Instant writtenAt, boolean isUnfinished) {}

    /** Begins a blob whose content is not in memory and whose name is not known yet. */
    Upload begin(String folder) throws IOException;

    /** Stores a blob. It replaces one that an earlier try left. */
    void put(String key, byte[] content) throws IOException;

    /**
     * Stores several blobs by key like {@link #put}, but waits for storage less often.
     *
     * @throws IOException if one cannot be stored; others may be
     */
    void putAll(Map<String, byte[]> contents) throws IOException;

    /** @throws BlobNotFoundException if there is no such blob */
    byte[] get(String key) throws IOException;

    /**
     * A range of a blob's content. Nothing before it is read, and nothing behind it.
     *
     * @param offset in bytes from the blob's beginning
     * @param length in bytes; the stream ends earlier if the blob does, and is empty if the blob ends before the offset
     * @return a stream that the caller closes, at any time
     * @throws BlobNotFoundException if there is no such blob
     */
    InputStream open(String key, long offset, long length) throws IOException;

    /**
     * A blob's size in bytes.
     *
     * @throws BlobNotFoundException if there is none
     */
    long size(String key) throws IOException;

    /** Removes a blob, if it is there. */
    void delete(String key) throws IOException;

    /** Removes every blob whose key begins with {@code folder} and a slash, and what unfinished uploads wrote there. */
    void deleteAll(String folder) throws IOException;

    /**
     * One page of what is stored, in the order of the keys ({@link String#compareTo}). What the service cannot have written
     * is left out.
     *
     * @param folder only keys that begin with it and a slash; empty for all keys
     * @param after the cursor: only keys behind this one; empty for the first page. It need not be a key that is stored
     * @param limit maximum number of entries, at least 1; fewer are returned only at the end
     */
    List<Entry> list(String folder, String after, int limit) throws IOException;

    /** Removes what a listing has found, if it is there. */
    void remove(Entry entry) throws IOException;
}

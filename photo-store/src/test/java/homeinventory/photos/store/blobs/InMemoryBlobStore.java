package homeinventory.photos.store.blobs;

import homeinventory.photos.store.Sha256;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;

/** Blobs in memory, for tests. It passes {@link BlobStoreContract}. */
public final class InMemoryBlobStore implements BlobStore {

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Stored(byte[] content, Instant writtenAt, boolean isUnfinished) {

        Entry entry(String key) {
            return new Entry(key, content.length, writtenAt, isUnfinished);
        }
    }

    private final NavigableMap<String, Stored> stored = new ConcurrentSkipListMap<>();

    private final class UploadInMemory implements Upload {
        private final String folder;
        private final String temporaryKey;
        private final ByteArrayOutputStream content = new ByteArrayOutputStream();

        UploadInMemory(String folder) {
            this.folder = folder;
            this.temporaryKey = folder + "/.upload-" + UUID.randomUUID();
            stored.put(temporaryKey, new Stored(new byte[0], Instant.now(), true));
        }

        @Override
        public void write(ByteBuffer bytes) {
            byte[] piece = new byte[bytes.remaining()];
            bytes.get(piece);
            content.writeBytes(piece);
            stored.computeIfPresent(temporaryKey, (_, _) -> new Stored(content.toByteArray(), Instant.now(), true));
        }

        @Override
        public byte[] commit(String key) throws IOException {
            BlobKeys.requireKeyIn(folder, key);
            if (stored.remove(temporaryKey) == null) {
                throw new IOException("the upload of \"" + key + "\" has been removed");
            }
            put(key, content.toByteArray());
            return Sha256.of(content.toByteArray());
        }

        @Override
        public void close() {
            stored.remove(temporaryKey);
        }
    }

    @Override
    public Upload begin(String folder) {
        return new UploadInMemory(BlobKeys.requireKey(folder));
    }

    @Override
    public void put(String key, byte[] content) {
        stored.put(BlobKeys.requireKey(key), new Stored(content.clone(), Instant.now(), false));
    }

    @Override
    public void putAll(Map<String, byte[]> contents) {
        contents.keySet().forEach(BlobKeys::requireKey);
        contents.forEach(this::put);
    }

    @Override
    public byte[] get(String key) throws IOException {
        return content(key).clone();
    }

    @Override
    public InputStream open(String key, long offset, long length) throws IOException {
        byte[] content = content(key);
        int from = (int) Math.min(offset, content.length);
        return new ByteArrayInputStream(content, from, (int) Math.min(length, content.length - from));
    }

    @Override
    public long size(String key) throws IOException {
        return content(key).length;
    }

    private byte[] content(String key) throws BlobNotFoundException {
        Stored blob = stored.get(BlobKeys.requireKey(key));
        if (blob == null) {
            throw new BlobNotFoundException(key, null);
        }
        return blob.content();
    }

    @Override
    public void delete(String key) {
        stored.remove(BlobKeys.requireKey(key));
    }

    @Override
    public void deleteAll(String folder) {
        String prefix = BlobKeys.requireKey(folder) + "/";
        stored.keySet().removeIf(key -> key.startsWith(prefix));
    }

    @Override
    public List<Entry> list(String folder, String after, int limit) {
        String prefix = folder.isEmpty() ? "" : BlobKeys.requireKey(folder) + "/";
        List<Entry> page = new ArrayList<>();
        for (Map.Entry<String, Stored> next : stored.tailMap(after, false).entrySet()) {
            if (page.size() == limit) {
                break;
            }
            if (next.getKey().startsWith(prefix)) {
                page.add(next.getValue().entry(next.getKey()));
            }
        }
        return page;
    }

    @Override
    public void remove(Entry entry) {
        stored.remove(entry.key());
    }
}

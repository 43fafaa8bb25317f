package homeinventory.photos.store.blobs.files;

import homeinventory.photos.store.blobs.BlobKeys;
import homeinventory.photos.store.blobs.BlobStore.Entry;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Lists one page of the files below a folder, in the order of their keys. It never holds more names of a folder than the
 * page has entries. A folder's position is its key with a slash, since that is where the keys of its files are.
 *
 * <p>An empty folder is listed as an unfinished upload: it is left by one that died before it made its file. Files that
 * others add or remove meanwhile may be missing.
 */
final class ListFiles {
    private final String after;
    private final int limit;
    private final List<Entry> page = new ArrayList<>();

    /**
     * @param after only keys behind this one
     * @param limit maximum number of entries
     */
    ListFiles(String after, int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit is " + limit + ", expected 1 or more");
        }
        this.after = after;
        this.limit = limit;
    }

    /** Returns the page. Called once. The root has an empty key. */
    List<Entry> below(Path folder, String key) throws IOException {
        if (key.isEmpty()) {
            addContent(folder, "");
        } else {
            addFolder(folder, key + "/");
        }
        return page;
    }

    private void addFolder(Path folder, String position) throws IOException {
        int before = page.size();
        addContent(folder, position);
        if (page.size() == before && isEmptyFolder(folder)) {
            add(folder, position, true);
        }
    }

    private void addContent(Path folder, String prefix) throws IOException {
        NavigableMap<String, Path> children;
        String last = "";
        do {
            children = firstChildren(folder, prefix, last);
            for (Map.Entry<String, Path> child : children.entrySet()) {
                if (page.size() == limit) {
                    return;
                }
                last = child.getKey();
                addChild(child.getValue(), last);
            }
        } while (children.size() == limit);
    }

    private void addChild(Path path, String position) throws IOException {
        if (position.endsWith("/")) {
            addFolder(path, position);
        } else {
            add(path, position, FileUpload.isTemporary(path.getFileName().toString()));
        }
    }

    private void add(Path path, String key, boolean isUnfinished) throws IOException {
        if (key.compareTo(after) <= 0) {
            return;
        }
        try {
            BasicFileAttributes file = Files.readAttributes(path, BasicFileAttributes.class);
            page.add(new Entry(
                    key,
                    file.isDirectory() ? 0 : file.size(),
                    file.lastModifiedTime().toInstant(),
                    isUnfinished));
        } catch (NoSuchFileException e) {
            return; // removed since its folder was read
        }
    }

    /** The first files and folders behind a position, as many as a page has at most. */
    private NavigableMap<String, Path> firstChildren(Path folder, String prefix, String last) throws IOException {
        NavigableMap<String, Path> first = new TreeMap<>();
        try (DirectoryStream<Path> content = Files.newDirectoryStream(folder)) {
            for (Path path : content) {
                String name = path.getFileName().toString();
                String key = prefix + name;
                boolean isBehindPage = first.size() == limit && key.compareTo(first.lastKey()) > 0;
                if (isBehindPage || !hasKeysBehindCursor(key + "/") || !isWrittenByService(name)) {
                    continue;
                }
                String position = Files.isDirectory(path) ? key + "/" : key;
                if (position.compareTo(last) > 0) {
                    first.put(position, path);
                }
                if (first.size() > limit) {
                    first.pollLastEntry();
                }
            }
        } catch (NoSuchFileException | NotDirectoryException e) {
            return new TreeMap<>(); // removed since the folder above was read
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        return first;
    }

    private boolean hasKeysBehindCursor(String position) {
        return position.compareTo(after) > 0 || after.startsWith(position);
    }

    private static boolean isWrittenByService(String name) {
        return BlobKeys.isKey(name) || FileUpload.isTemporary(name);
    }

    private static boolean isEmptyFolder(Path folder) throws IOException {
        try (DirectoryStream<Path> content = Files.newDirectoryStream(folder)) {
            return !content.iterator().hasNext();
        } catch (NoSuchFileException | NotDirectoryException e) {
            return false;
        }
    }
}

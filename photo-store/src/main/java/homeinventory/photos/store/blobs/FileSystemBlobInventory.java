package homeinventory.photos.store.blobs;

import homeinventory.photos.model.PhotoId;
import homeinventory.photos.model.WorkspaceId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The folders and files below a root. Others add and remove some meanwhile, which is passed over. */
final class FileSystemBlobInventory implements BlobInventory {

    private static final Pattern GENERATION = Pattern.compile("[1-9]\\d{0,8}");

    private final BlobPath paths;
    private final Folders folders;

    FileSystemBlobInventory(Path root) {
        Path folder = root.toAbsolutePath().normalize();
        this.paths = new BlobPath(folder);
        this.folders = new Folders(folder);
    }

    @Override
    public List<PhotoFolder> folders(String after, int limit) throws IOException {
        String lastWorkspace = after.isEmpty() ? "" : after.substring(0, after.indexOf('/'));
        List<PhotoFolder> found = new ArrayList<>();
        for (UUID workspace : ids(paths.root())) {
            if (workspace.toString().compareTo(lastWorkspace) < 0) {
                continue;
            }
            for (UUID photo : ids(paths.root().resolve(workspace.toString()))) {
                PhotoFolder folder = new PhotoFolder(new WorkspaceId(workspace), new PhotoId(photo));
                if (folder.key().compareTo(after) <= 0) {
                    continue;
                }
                if (found.size() == limit) {
                    return found;
                }
                found.add(folder);
            }
        }
        return found;
    }

    /** The names in a folder that are UUIDs in canonical form, sorted as text. */
    private static List<UUID> ids(Path folder) throws IOException {
        try (Stream<Path> content = Files.list(folder)) {
            return content.map(path -> path.getFileName().toString())
                    .filter(FileSystemBlobInventory::isId)
                    .sorted()
                    .map(UUID::fromString)
                    .toList();
        } catch (NoSuchFileException | NotDirectoryException e) {
            return List.of();
        }
    }

    private static boolean isId(String name) {
        try {
            return UUID.fromString(name).toString().equals(name);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    @Override
    public List<StoredFile> files(PhotoFolder folder) throws IOException {
        Path start = paths.of(folder.key());
        try (Stream<Path> files = Folders.files(start)) {
            List<StoredFile> found = new ArrayList<>();
            for (Path file : (Iterable<Path>) files::iterator) {
                describe(start, file).ifPresent(found::add);
            }
            return found;
        }
    }

    /** A file, unless it was removed since it was listed. */
    private static Optional<StoredFile> describe(Path start, Path file) throws IOException {
        Path path = start.relativize(file);
        String first = path.getName(0).toString();
        boolean ofGeneration =
                path.getNameCount() > 1 && GENERATION.matcher(first).matches();
        try {
            return Optional.of(new StoredFile(
                    path.toString(),
                    Files.getLastModifiedTime(file).toInstant(),
                    ofGeneration ? Integer.parseInt(first) : 0,
                    FileUpload.isTemporary(file)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    @Override
    public void remove(PhotoFolder folder, StoredFile file) throws IOException {
        Path path = paths.of(folder.key()).resolve(file.path());
        Files.deleteIfExists(path);
        folders.removeIfEmpty(Folders.parent(path));
    }

    @Override
    public void removeIfEmpty(PhotoFolder folder) throws IOException {
        folders.removeIfEmpty(paths.of(folder.key()));
    }
}

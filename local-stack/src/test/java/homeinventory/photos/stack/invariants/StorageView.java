package homeinventory.photos.stack.invariants;

import homeinventory.photos.model.ThumbnailSize;
import homeinventory.photos.stack.invariants.Findings.Kind;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** The content of the storage folder. */
final class StorageView {
    /** In the order of {@link PhotoRow#thumbnails()}, in pixels. */
    private static final List<Integer> BOXES =
            List.of(ThumbnailSize.SMALL.boxPixels(), ThumbnailSize.MEDIUM.boxPixels(), ThumbnailSize.LARGE.boxPixels());

    private final Path root;

    /** A thumbnail never changes, so each is read once. */
    private final Set<String> goodThumbnails = new HashSet<>();

    StorageView(Map<String, String> environment) {
        this.root = Path.of(Objects.requireNonNull(environment.get("STORAGE_DIR")));
    }

    /** The keys of all files, and the names of files without a key, such as temporary ones. */
    Set<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString())
                    .collect(Collectors.toSet());
        }
    }

    /** The digest of a file; empty if it is missing. */
    String sha256(String key) throws IOException {
        try {
            return Sha256.of(Files.readAllBytes(root.resolve(key)));
        } catch (NoSuchFileException e) {
            return "";
        }
    }

    /** A row has its original, and thumbnails that are pictures of the right size. */
    void check(PhotoRow row, Findings findings) throws IOException {
        findings.require(
                Files.isRegularFile(root.resolve(row.originalKey())),
                Kind.LOST,
                "photo " + row.id() + " has no original");
        List<String> thumbnails = row.thumbnails();
        for (int i = 0; i < thumbnails.size(); i++) {
            if (!goodThumbnails.contains(thumbnails.get(i))) {
                checkThumbnail(
                        thumbnails.get(i), Math.min(BOXES.get(i), Math.max(row.width(), row.height())), findings);
            }
        }
    }

    private void checkThumbnail(String key, int expected, Findings findings) throws IOException {
        int actual = longerSide(key);
        if (actual == expected) {
            goodThumbnails.add(key);
        } else {
            findings.add(
                    Kind.LOST, "thumbnail " + key + " has " + actual + " px on its longer side, expected " + expected);
        }
    }

    /** The longer side in pixels; 0 if the file is missing or not a picture. */
    private int longerSide(String key) throws IOException {
        Path file = root.resolve(key);
        BufferedImage image = Files.isRegularFile(file) ? ImageIO.read(file.toFile()) : null;
        return image == null ? 0 : Math.max(image.getWidth(), image.getHeight());
    }
}

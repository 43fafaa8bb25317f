package homeinventory.photos.api.upload;

import homeinventory.photos.api.problems.ProblemException;
import homeinventory.photos.api.problems.ProblemType;
import homeinventory.photos.api.web.HumanSize;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/**
 * Bytes that went from a client to disk.
 *
 * @param sha256 64 lower-case hex digits
 */
record StreamedFile(long byteSize, String sha256) {
    private static final int BUFFER_BYTES = 64 * 1024;

    /**
     * Copies, counts and hashes in one pass.
     *
     * @throws ProblemException if there are more bytes than {@code limit}
     * @throws IOException if {@code fromClient} fails
     * @throws UncheckedIOException if {@code target} does
     */
    static StreamedFile write(InputStream fromClient, Path target, DataSize limit) throws IOException {
        MessageDigest digest = newDigest();
        byte[] buffer = new byte[BUFFER_BYTES];
        long size = 0;
        try (OutputStream file = Files.newOutputStream(target)) {
            int read;
            while ((read = fromClient.readNBytes(buffer, 0, buffer.length)) > 0) {
                size += read;
                if (size > limit.toBytes()) {
                    throw tooLarge(limit, null);
                }
                digest.update(buffer, 0, read);
                write(buffer, read, file);
            }
        }
        return new StreamedFile(size, HexFormat.of().formatHex(digest.digest()));
    }

    /** The disk's failures are told apart from the client's here, where it is known who failed. */
    private static void write(byte[] bytes, int length, OutputStream file) {
        try {
            file.write(bytes, 0, length);
        } catch (IOException e) {
            throw new UncheckedIOException("an upload could not be written to storage", e);
        }
    }

    static ProblemException tooLarge(DataSize limit, @Nullable Throwable cause) {
        return new ProblemException(
                ProblemType.PHOTO_TOO_LARGE,
                "The photo has more than the %s that are allowed. Send a smaller one."
                        .formatted(HumanSize.of(limit.toBytes())),
                cause);
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256, but this one does not", e);
        }
    }
}

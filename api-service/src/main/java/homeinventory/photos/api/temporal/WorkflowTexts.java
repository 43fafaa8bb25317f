package homeinventory.photos.api.temporal;

import homeinventory.photos.api.web.HumanSize;
import homeinventory.photos.model.ThumbnailRequest;
import homeinventory.photos.store.photos.DispatchQueue.PendingPhoto;

/** What the Temporal Web UI shows of a workflow. It renders Markdown, so names are made harmless. */
final class WorkflowTexts {

    /**
     * Bytes that a name may take in the summary's payload. The server refuses payloads of more than 400 bytes
     * ({@code limit.userMetadataSummarySize}), and what it refuses could never be started.
     */
    private static final int MAX_NAME_BYTES = 240;

    /** What a character takes at most: a UTF-16 pair is two JSON escapes, an ASCII character is escaped twice. */
    private static final int PAIR_BYTES = 12;

    private static final int OTHER_BYTES = 3;

    private WorkflowTexts() {}

    static String summary(PendingPhoto photo) {
        return escape(shorten(photo.fileName())) + ", "
                + HumanSize.of(photo.request().byteSize())
                + (photo.request().generation() == 1 ? "" : ", retried by hand");
    }

    static String details(PendingPhoto photo) {
        ThumbnailRequest request = photo.request();
        return """
                - File: %s, %s
                - Workspace: `%s`
                - Photo: `%s`, of an %s, generation %d
                - Original: `%s`
                """.formatted(
                        escape(photo.fileName()),
                        HumanSize.of(request.byteSize()),
                        request.workspaceId(),
                        request.photoId(),
                        request.photoType().wireName(),
                        request.generation(),
                        request.originalKey());
    }

    private static String shorten(String fileName) {
        int end = 0;
        int bytes = 0;
        while (end < fileName.length()) {
            int codePoint = fileName.codePointAt(end);
            bytes += Character.isSupplementaryCodePoint(codePoint) ? PAIR_BYTES : OTHER_BYTES;
            if (bytes > MAX_NAME_BYTES) {
                return fileName.substring(0, end) + "…";
            }
            end += Character.charCount(codePoint);
        }
        return fileName;
    }

    /** Backslash escapes (CommonMark 0.31 §2.4), so that a file name is neither a link nor an image. */
    private static String escape(String fileName) {
        return fileName.replaceAll("[\\\\`*_{}\\[\\]<>()#!|~]", "\\\\$0");
    }
}

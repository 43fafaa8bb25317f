package homeinventory.photos.api.temporal;

import homeinventory.photos.api.web.HumanSize;
import homeinventory.photos.model.ThumbnailRequest;
import homeinventory.photos.store.photos.DispatchQueue.PendingPhoto;

/** What the Temporal Web UI shows of a workflow. It renders Markdown, so names are made harmless. */
final class WorkflowTexts {

    /** Keeps the summary well under the 400 bytes that the server takes, whatever the characters. */
    private static final int MOST_NAME_CHARACTERS = 60;

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
        return fileName.codePointCount(0, fileName.length()) <= MOST_NAME_CHARACTERS
                ? fileName
                : fileName.substring(0, fileName.offsetByCodePoints(0, MOST_NAME_CHARACTERS - 1)) + "…";
    }

    /** Backslash escapes (CommonMark 0.31 §2.4), so that a file name is neither a link nor an image. */
    private static String escape(String fileName) {
        return fileName.replaceAll("[\\\\`*_{}\\[\\]<>()#!|~]", "\\\\$0");
    }
}

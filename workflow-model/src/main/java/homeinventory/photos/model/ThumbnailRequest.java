package homeinventory.photos.model;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * The input of a {@link ThumbnailWorkflow}.
 *
 * @param generation 1 for the upload, and one more for each retry or regeneration; results of an older generation are discarded
 * @param originalKey storage key of the uploaded bytes
 * @param byteSize size of the uploaded bytes
 */
@JsonIgnoreProperties(ignoreUnknown = true) // a newer release may add fields
public record ThumbnailRequest(
        WorkspaceId workspaceId,
        PhotoId photoId,
        PhotoType photoType,
        int generation,
        String originalKey,
        long byteSize) {

    public ThumbnailRequest {
        if (generation < 1) {
            throw new IllegalArgumentException(
                    "generation of photo " + photoId + " is " + generation + ", expected 1 or more");
        }
    }

    /**
     * The id of the workflow of this photo and generation: {@code thumbnail-<photo id>} for the upload, with the
     * generation appended for each retry. Ids are never reused, so starting one twice is harmless (docs/adr/0003).
     */
    public String workflowId() {
        return workflowId(photoId, generation);
    }

    /** See {@link #workflowId()}. */
    public static String workflowId(PhotoId photoId, int generation) {
        return generation == 1 ? "thumbnail-" + photoId : "thumbnail-" + photoId + "-" + generation;
    }
}

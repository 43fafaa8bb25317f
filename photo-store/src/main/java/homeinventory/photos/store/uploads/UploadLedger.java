package homeinventory.photos.store.uploads;

import homeinventory.photos.model.WorkspaceId;
import java.time.LocalDate;

/** The bytes that each workspace uploads in a day, handed out to the processes that take its uploads in. */
public interface UploadLedger {

    /**
     * Hands bytes of a workspace's day to the calling process, for good: what it does not use by the end of the day is lost.
     * All that is handed out in a day, by all processes, is never more than the limit.
     *
     * @param day where an earlier call had a later one, that one is meant
     * @param wanted bytes, 0 or more; fewer are given if no more are left
     * @param limits what the workspace may upload
     */
    Standing reserve(WorkspaceId workspaceId, LocalDate day, long wanted, Limits limits);

    /**
     * What a workspace may upload.
     *
     * @param bytesPerDay most bytes of a day, 1 or more
     * @param photosInQueue most unfinished photos, 1 or more
     */
    record Limits(long bytesPerDay, long photosInQueue) {}

    /**
     * How a workspace stands.
     *
     * @param reserved bytes handed to the caller by this call
     * @param unreserved bytes of the day that no process has yet
     * @param queued photos that wait for their thumbnails, counted up to the limit
     */
    record Standing(long reserved, long unreserved, long queued) {}
}

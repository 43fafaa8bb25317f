package homeinventory.photos.worker.activities;

import homeinventory.photos.model.GeneratedThumbnails;
import homeinventory.photos.model.ProcessingStart;
import homeinventory.photos.model.ThumbnailRequest;
import homeinventory.photos.store.blobs.BlobKeys;
import homeinventory.photos.store.blobs.BlobStore;
import homeinventory.photos.store.events.EventLog;
import homeinventory.photos.store.photos.ThumbnailProgress;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How a generation ended: in the row, in the event log, and in storage. */
final class RecordOutcome {
    private static final String CANCELLED = "Making the thumbnails was cancelled.";

    private static final Logger log = LoggerFactory.getLogger(RecordOutcome.class);

    private final ThumbnailProgress progress;
    private final EventLog events;
    private final BlobStore blobs;

    RecordOutcome(ThumbnailProgress progress, EventLog events, BlobStore blobs) {
        this.progress = progress;
        this.events = events;
        this.blobs = blobs;
    }

    boolean complete(ThumbnailRequest request, GeneratedThumbnails thumbnails) {
        boolean complete = progress.complete(request.photoId(), request.generation(), thumbnails);
        if (!complete) {
            removeFiles(request);
        }
        log.info("{}: {}", name(request), complete ? "complete" : "superseded, its files are removed");
        return complete;
    }

    boolean fail(ThumbnailRequest request, String error) {
        boolean failed = progress.fail(request.photoId(), request.generation(), error);
        log.info("{}: {}", name(request), failed ? "failed for good: " + error : "failed, but is superseded");
        try {
            removeFiles(request);
        } catch (UncheckedIOException e) {
            // What the photo failed of may be the storage; its owner must hear of it all the same.
            log.warn("{}: files of failed attempts are left over", name(request), e);
        }
        return failed;
    }

    void announceReady(ThumbnailRequest request) {
        events.appendReady(request.photoId(), request.generation());
    }

    void announceFailed(ThumbnailRequest request, String error) {
        events.appendFailed(request.photoId(), request.generation(), error);
    }

    void abandon(ThumbnailRequest request) {
        ProcessingStart found = progress.start(request.photoId(), request.generation());
        log.info("{}: cancelled, its row says {}", name(request), found.state());
        switch (found.state()) {
            case ALREADY_COMPLETE -> announceReady(request);
            case ALREADY_FAILED -> announceFailed(request, found.error());
            case SUPERSEDED -> removeFiles(request);
            case FIRST_ATTEMPT, ATTEMPT_LOST -> {
                if (fail(request, CANCELLED)) {
                    announceFailed(request, CANCELLED);
                }
            }
        }
    }

    private void removeFiles(ThumbnailRequest request) {
        String folder = BlobKeys.generationFolder(request.workspaceId(), request.photoId(), request.generation());
        try {
            blobs.deleteAll(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(name(request) + ": could not remove the files in " + folder, e);
        }
    }

    private static String name(ThumbnailRequest request) {
        return "photo " + request.photoId() + ", generation " + request.generation();
    }
}

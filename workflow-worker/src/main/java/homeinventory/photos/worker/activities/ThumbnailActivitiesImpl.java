package homeinventory.photos.worker.activities;

import homeinventory.photos.model.FetchedOriginal;
import homeinventory.photos.model.GeneratedThumbnails;
import homeinventory.photos.model.ProcessingStart;
import homeinventory.photos.model.ThumbnailActivities;
import homeinventory.photos.model.ThumbnailRequest;
import homeinventory.photos.store.events.EventLog;
import homeinventory.photos.store.photos.ThumbnailProgress;
import java.io.UncheckedIOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The steps of the workflow on the store and the engine. */
public final class ThumbnailActivitiesImpl implements ThumbnailActivities {
    private static final String CANCELLED = "Making the thumbnails was cancelled.";

    private static final Logger log = LoggerFactory.getLogger(ThumbnailActivitiesImpl.class);

    private final ThumbnailProgress progress;
    private final EventLog events;
    private final GenerateThumbnails generate;
    private final RenderPhoto photo;

    ThumbnailActivitiesImpl(
            ThumbnailProgress progress, EventLog events, GenerateThumbnails generate, RenderPhoto photo) {
        this.progress = progress;
        this.events = events;
        this.generate = generate;
        this.photo = photo;
    }

    @Override
    public ProcessingStart startProcessing(ThumbnailRequest request) {
        ProcessingStart start = progress.start(request.photoId(), request.generation());
        if (start.state() == ProcessingStart.State.FIRST_ATTEMPT) {
            photo.firstAttemptCounted(request);
        }
        return start;
    }

    @Override
    public FetchedOriginal fetchOriginal(ThumbnailRequest request, int firstAttempt) {
        return photo.fetch(request, firstAttempt);
    }

    @Override
    public GeneratedThumbnails generateThumbnails(ThumbnailRequest request, FetchedOriginal original) {
        return photo.generate(request, original);
    }

    @Override
    public boolean persistThumbnails(ThumbnailRequest request, GeneratedThumbnails thumbnails) {
        boolean complete = progress.complete(request.photoId(), request.generation(), thumbnails);
        if (!complete) {
            generate.remove(request);
        }
        log.info("{}: {}", name(request), complete ? "complete" : "superseded or deleted; its thumbnails are removed");
        return complete;
    }

    @Override
    public void emitThumbnailReady(ThumbnailRequest request) {
        events.appendReady(request.photoId(), request.generation());
    }

    @Override
    public boolean persistFailure(ThumbnailRequest request, String error) {
        boolean failed = progress.fail(request.photoId(), request.generation(), error);
        log.info(
                "{}: {} Reason: {}",
                name(request),
                failed
                        ? "failed for good; a person can retry it."
                        : "failed, but it is superseded or deleted, so nothing is recorded.",
                error);
        try {
            generate.remove(request);
        } catch (UncheckedIOException e) {
            // The storage may be the cause of the failure, and the owner must learn of the failure anyway.
            log.warn("{}: could not remove the files of failed attempts; housekeeping will", name(request), e);
        }
        return failed;
    }

    @Override
    public void emitThumbnailFailed(ThumbnailRequest request, String error) {
        events.appendFailed(request.photoId(), request.generation(), error);
    }

    @Override
    public void abandonThumbnails(ThumbnailRequest request) {
        ProcessingStart found = progress.start(request.photoId(), request.generation());
        log.info("{}: its workflow was cancelled; its row is {}", name(request), found.state());
        switch (found.state()) {
            case ALREADY_COMPLETE -> emitThumbnailReady(request);
            case ALREADY_FAILED -> emitThumbnailFailed(request, found.error());
            case SUPERSEDED -> generate.remove(request);
            case FIRST_ATTEMPT, ATTEMPT_LOST -> {
                if (persistFailure(request, CANCELLED)) {
                    emitThumbnailFailed(request, CANCELLED);
                }
            }
        }
    }

    private static String name(ThumbnailRequest request) {
        return "photo " + request.photoId() + ", generation " + request.generation();
    }
}

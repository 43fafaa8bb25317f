package homeinventory.photos.worker.activities;

import homeinventory.photos.engine.RenderedImage;
import homeinventory.photos.engine.RenderedPhoto;
import homeinventory.photos.engine.ThumbnailEngine;
import homeinventory.photos.engine.UnrenderablePhotoException;
import homeinventory.photos.model.GeneratedThumbnails;
import homeinventory.photos.model.ThumbnailRequest;
import homeinventory.photos.model.ThumbnailSize;
import homeinventory.photos.store.blobs.BlobKeys;
import homeinventory.photos.store.blobs.BlobStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** From the original's bytes to three durable thumbnails, with one decode. */
public final class GenerateThumbnails {
    /** Largest first, so that each can be made from the one before. */
    private static final List<Integer> BOXES =
            List.of(ThumbnailSize.LARGE.boxPixels(), ThumbnailSize.MEDIUM.boxPixels(), ThumbnailSize.SMALL.boxPixels());

    private final BlobStore blobs;
    private final ThumbnailEngine engine;
    private final RememberFailures failures;

    GenerateThumbnails(BlobStore blobs, ThumbnailEngine engine, RememberFailures failures) {
        this.blobs = blobs;
        this.engine = engine;
        this.failures = failures;
    }

    public GeneratedThumbnails generate(ThumbnailRequest request, Heartbeat heartbeat)
            throws IOException, InterruptedException, UnrenderablePhotoException {
        RenderedPhoto photo = render(blobs.get(request.originalKey()));
        List<RenderedImage> images = photo.images();
        heartbeat.check();
        String large = key(request, ThumbnailSize.LARGE, images.get(0));
        String medium = key(request, ThumbnailSize.MEDIUM, images.get(1));
        String small = key(request, ThumbnailSize.SMALL, images.get(2));
        blobs.putAll(Map.of(
                large, images.get(0).bytes(),
                medium, images.get(1).bytes(),
                small, images.get(2).bytes()));
        return new GeneratedThumbnails(small, medium, large, photo.thumbHash());
    }

    private RenderedPhoto render(byte[] original) throws InterruptedException, UnrenderablePhotoException {
        try {
            return engine.render(original, BOXES);
        } catch (UnrenderablePhotoException e) {
            failures.remember(original, e);
            throw e;
        }
    }

    /** Removes what attempts at a generation have stored. */
    public void remove(ThumbnailRequest request) {
        String folder = BlobKeys.generationFolder(request.workspaceId(), request.photoId(), request.generation());
        try {
            blobs.deleteAll(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("could not remove the files in " + folder, e);
        }
    }

    private static String key(ThumbnailRequest request, ThumbnailSize size, RenderedImage image) {
        return BlobKeys.thumbnail(
                request.workspaceId(),
                request.photoId(),
                request.generation(),
                size,
                image.format().extension());
    }
}

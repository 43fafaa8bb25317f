package homeinventory.photos.api.page;

import static org.assertj.core.api.Assertions.assertThat;

import homeinventory.photos.api.TestApi;
import homeinventory.photos.engine.EngineSettings;
import homeinventory.photos.engine.ImageLimits;
import homeinventory.photos.engine.RenderedImage;
import homeinventory.photos.engine.RenderedPhoto;
import homeinventory.photos.engine.ThumbnailEngine;
import homeinventory.photos.engine.ThumbnailFormat;
import homeinventory.photos.model.GeneratedThumbnails;
import homeinventory.photos.model.ThumbnailRequest;
import homeinventory.photos.model.ThumbnailSize;
import homeinventory.photos.model.WorkspaceId;
import homeinventory.photos.model.regeneration.RegenerationId;
import homeinventory.photos.store.blobs.BlobKeys;
import homeinventory.photos.store.blobs.BlobStore;
import homeinventory.photos.store.events.EventLog;
import homeinventory.photos.store.photos.Photo;
import homeinventory.photos.store.photos.ThumbnailProgress;
import homeinventory.photos.store.regeneration.Regeneration;
import homeinventory.photos.store.regeneration.RegenerationProgress;
import homeinventory.photos.store.regeneration.RegenerationProgress.Next;
import homeinventory.photos.store.regeneration.RegenerationProgress.Swap;
import homeinventory.photos.store.regeneration.Regenerations;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Does the steps of a worker one by one when the test calls them, with the real engine and store. */
final class HandWorker {
    private final BlobStore blobs;
    private final ThumbnailProgress progress;
    private final EventLog events;
    private final JdbcClient jdbc;
    private final Regenerations regenerations;
    private final RegenerationProgress regenerationProgress;
    private final ThumbnailEngine engine = ThumbnailEngine.create(
            new EngineSettings(new ImageLimits(1_000_000, 8192), ThumbnailFormat.JPEG, 10_000_000));

    HandWorker(TestApi api) {
        this.blobs = api.bean(BlobStore.class);
        this.progress = api.bean(ThumbnailProgress.class);
        this.events = api.bean(EventLog.class);
        this.jdbc = api.bean(JdbcClient.class);
        this.regenerations = api.bean(Regenerations.class);
        this.regenerationProgress = api.bean(RegenerationProgress.class);
    }

    void start(Photo photo) {
        progress.start(photo.id(), photo.generation());
    }

    void failOnce(Photo photo, String error, Instant nextAttemptAt) {
        failAttempt(photo, 1, error, nextAttemptAt);
    }

    void failAttempt(Photo photo, int attempt, String error, Instant nextAttemptAt) {
        progress.attemptFailed(photo.id(), photo.generation(), attempt, error, nextAttemptAt);
    }

    void startAgain(Photo photo, int attempt) {
        progress.attemptStarted(photo.id(), photo.generation(), attempt);
    }

    /** Makes a photo look as if it became ready some time ago. */
    void backdate(Photo photo, Duration ago) {
        assertThat(jdbc.sql("UPDATE warehouse.photos SET attempt_ended_at = :then WHERE id = :id")
                        .param("then", Instant.now().minus(ago).atOffset(ZoneOffset.UTC))
                        .param("id", photo.id().value())
                        .update())
                .isOne();
    }

    void complete(Photo photo) throws Exception {
        progress.complete(photo.id(), photo.generation(), render(photo, photo.generation()));
        events.appendReady(photo.id(), photo.generation());
    }

    /** Regenerates the next photo of the workspace's newest regeneration. */
    void regenerate(WorkspaceId workspace, Photo photo) throws Exception {
        RegenerationId regeneration = newest(workspace).id();
        assertThat(regenerationProgress.next(regeneration)).isInstanceOf(Next.Render.class);
        int generation = photo.generation() + 1;
        ThumbnailRequest request = new ThumbnailRequest(
                workspace, photo.id(), photo.type(), generation, photo.originalKey(), photo.byteSize());
        assertThat(regenerationProgress.swap(regeneration, request, render(photo, generation), Instant.now()))
                .isEqualTo(Swap.SWAPPED);
        events.appendReady(photo.id(), generation);
        regenerationProgress.regenerated(regeneration, photo.id());
    }

    /** Fails the next photo of the workspace's newest regeneration, which keeps its old thumbnails. */
    void passOver(WorkspaceId workspace, Photo photo, String error) {
        regenerationProgress.failed(newest(workspace).id(), photo.id(), error);
    }

    private Regeneration newest(WorkspaceId workspace) {
        return regenerations.newestFirst(workspace).getFirst();
    }

    /** Deletes the thumbnail files of a photo, so that pages cannot load them. */
    void loseThumbnails(Photo photo) throws IOException {
        blobs.deleteAll(BlobKeys.generationFolder(photo.workspaceId(), photo.id(), photo.generation()));
    }

    void fail(Photo photo, String error) {
        progress.fail(photo.id(), photo.generation(), error);
        events.appendFailed(photo.id(), photo.generation(), error);
    }

    private GeneratedThumbnails render(Photo photo, int generation) throws Exception {
        List<Integer> boxes = Arrays.stream(ThumbnailSize.values())
                .map(ThumbnailSize::boxPixels)
                .toList();
        RenderedPhoto rendered = engine.render(blobs.get(photo.originalKey()), boxes);
        List<RenderedImage> images = rendered.images();
        return new GeneratedThumbnails(
                store(photo, generation, ThumbnailSize.SMALL, images.get(0)),
                store(photo, generation, ThumbnailSize.MEDIUM, images.get(1)),
                store(photo, generation, ThumbnailSize.LARGE, images.get(2)),
                rendered.thumbHash());
    }

    private String store(Photo photo, int generation, ThumbnailSize size, RenderedImage image) throws IOException {
        String key = BlobKeys.thumbnail(photo.workspaceId(), photo.id(), generation, size, "jpg");
        blobs.put(key, image.bytes());
        return key;
    }
}

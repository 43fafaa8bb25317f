package homeinventory.photos.api.events;

import homeinventory.photos.api.photos.PhotoUrls;
import homeinventory.photos.model.PhotoId;
import homeinventory.photos.model.PhotoType;
import homeinventory.photos.model.ThumbnailSize;
import homeinventory.photos.store.events.PhotoEvent;
import homeinventory.photos.store.events.PhotoEvent.PlainEvent;
import homeinventory.photos.store.events.PhotoEvent.ThumbnailsFailed;
import homeinventory.photos.store.events.PhotoEvent.ThumbnailsReady;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The data of events as JSON, in snake case and in this order. Fields without a value are left out. The TypeScript types of
 * events are generated from these records.
 */
sealed interface EventData {

    /** Of {@code itemId} and {@code repairId} there is exactly one, by {@code photoType}. */
    record ThumbnailReady(
            PhotoId photoId,
            PhotoType photoType,
            @Nullable UUID itemId,
            @Nullable UUID repairId,
            String smallThumbnailUrl,
            String mediumThumbnailUrl,
            String largeThumbnailUrl,
            @Nullable String thumbHash)
            implements EventData {}

    /** Of {@code itemId} and {@code repairId} there is exactly one, by {@code photoType}. */
    record ThumbnailFailed(
            PhotoId photoId,
            PhotoType photoType,
            @Nullable UUID itemId,
            @Nullable UUID repairId,
            String error) implements EventData {}

    /** Of {@code itemId} and {@code repairId} there is exactly one, by {@code photoType}. */
    record Changed(
            PhotoId photoId,
            PhotoType photoType,
            @Nullable UUID itemId,
            @Nullable UUID repairId) implements EventData {}

    static EventData of(PhotoEvent event) {
        UUID itemId = event.photoType() == PhotoType.ITEM ? event.ownerId() : null;
        UUID repairId = event.photoType() == PhotoType.REPAIR ? event.ownerId() : null;
        return switch (event) {
            case ThumbnailsReady ready ->
                new ThumbnailReady(
                        ready.photoId(),
                        ready.photoType(),
                        itemId,
                        repairId,
                        url(ready, ThumbnailSize.SMALL),
                        url(ready, ThumbnailSize.MEDIUM),
                        url(ready, ThumbnailSize.LARGE),
                        ready.thumbHash());
            case PlainEvent plain -> new Changed(plain.photoId(), plain.photoType(), itemId, repairId);
            case ThumbnailsFailed failed ->
                new ThumbnailFailed(failed.photoId(), failed.photoType(), itemId, repairId, failed.error());
        };
    }

    private static String url(ThumbnailsReady ready, ThumbnailSize size) {
        return PhotoUrls.thumbnail(ready.workspaceId(), ready.photoId(), ready.generation(), size);
    }
}

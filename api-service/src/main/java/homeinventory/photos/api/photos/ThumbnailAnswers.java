package homeinventory.photos.api.photos;

import homeinventory.photos.api.problems.ProblemException;
import homeinventory.photos.api.problems.ProblemType;
import homeinventory.photos.model.ThumbnailSize;
import homeinventory.photos.store.photos.Photo;
import homeinventory.photos.store.photos.StoredThumbnails;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaTypeFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Answers with the bytes of a thumbnail. */
@Component
public final class ThumbnailAnswers {

    private final StoredFiles files;

    ThumbnailAnswers(StoredFiles files) {
        this.files = files;
    }

    /**
     * The thumbnail of one size, tagged with its photo, generation and size.
     *
     * @param ifMatch the tags that the client accepts; null for any
     * @throws ProblemException if the photo has no thumbnails, or the client accepts only other tags
     */
    public ResponseEntity<Resource> of(
            Photo photo, ThumbnailSize size, CacheControl cacheControl, @Nullable String ifMatch) throws IOException {
        StoredThumbnails thumbnails = photo.thumbnails();
        if (thumbnails == null) {
            throw noneHere();
        }
        String etag = '"' + photo.id().toString() + '-' + thumbnails.generation() + '-' + size.wireName() + '"';
        IfMatch.check(ifMatch, etag);
        String key = thumbnails.key(size);
        return ResponseEntity.ok()
                .contentType(MediaTypeFactory.getMediaType(key)
                        .orElseThrow(() -> new IllegalStateException("thumbnail " + key + " has an unknown extension")))
                .eTag(etag)
                .cacheControl(cacheControl)
                .body(files.find(key));
    }

    static ProblemException noneHere() {
        return new ProblemException(
                ProblemType.NOT_FOUND,
                "There are no thumbnails at this address. The photo's JSON says which there are.");
    }
}

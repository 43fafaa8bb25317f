package homeinventory.photos.store.photos;

import homeinventory.photos.model.PhotoId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The state of a generation of a photo; read to explain why an update matched no row. */
record ThumbnailState(
        int generation,
        ThumbnailStatus status,
        int attempts,
        @Nullable String error) {

    /**
     * Reads the state of one generation.
     *
     * @return empty if the photo is gone or has a newer generation
     * @throws IllegalStateException if the photo has only older generations, so the caller's never existed
     */
    static Optional<ThumbnailState> ofGeneration(JdbcClient jdbc, PhotoId photoId, int generation) {
        Optional<ThumbnailState> state = jdbc.sql("""
                        SELECT generation, thumbnail_status, thumbnail_attempts, thumbnail_error
                        FROM warehouse.photos
                        WHERE id = :photoId
                        """)
                .param("photoId", photoId.value())
                .query((row, rowNumber) -> new ThumbnailState(
                        row.getInt("generation"),
                        ThumbnailStatus.ofWireName(row.getString("thumbnail_status")),
                        row.getInt("thumbnail_attempts"),
                        row.getString("thumbnail_error")))
                .optional();
        state.filter(found -> found.generation() < generation).ifPresent(found -> {
            throw new IllegalStateException("photo " + photoId + " is at generation " + found.generation()
                    + ", expected " + generation + " or newer; was the database restored from a backup?");
        });
        return state.filter(found -> found.generation() == generation);
    }
}

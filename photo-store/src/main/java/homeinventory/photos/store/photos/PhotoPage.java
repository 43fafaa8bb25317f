package homeinventory.photos.store.photos;

import homeinventory.photos.model.PhotoId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Photos, newest first, and {@link PhotoQuery#before()} of the next page; null if this is the last one. */
public record PhotoPage(List<Photo> photos, @Nullable PhotoId nextBefore) {}

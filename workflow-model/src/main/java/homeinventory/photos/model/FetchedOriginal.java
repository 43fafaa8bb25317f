package homeinventory.photos.model;

/**
 * An original that is there and whole.
 *
 * @param attempt the attempt, 1 to 5, in which it was fetched; rendering goes on in the same one
 */
public record FetchedOriginal(String originalKey, long byteSize, int attempt) {}

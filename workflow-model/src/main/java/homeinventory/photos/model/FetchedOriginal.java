package homeinventory.photos.model;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * An original that is there and whole.
 *
 * @param attempt the attempt, 1 to 5, in which it was fetched; rendering goes on in the same one
 */
@JsonIgnoreProperties(ignoreUnknown = true) // a newer sender may say more
public record FetchedOriginal(String originalKey, long byteSize, int attempt) {}

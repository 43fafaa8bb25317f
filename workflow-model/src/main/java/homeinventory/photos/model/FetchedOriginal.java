package homeinventory.photos.model;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * An original that is in storage and complete.
 *
 * @param attempt the attempt, from 1, that checked it; rendering belongs to the same attempt
 */
@JsonIgnoreProperties(ignoreUnknown = true) // a newer release may add fields
public record FetchedOriginal(String originalKey, long byteSize, int attempt) {}

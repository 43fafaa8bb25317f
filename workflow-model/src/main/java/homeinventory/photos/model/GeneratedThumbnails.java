package homeinventory.photos.model;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Storage keys of a generation's thumbnails, which are durable.
 *
 * @param thumbHash placeholder until they are loaded: a ThumbHash in base64; null in histories of releases without it
 */
@JsonIgnoreProperties(ignoreUnknown = true) // a newer release may add fields
public record GeneratedThumbnails(
        String smallKey,
        String mediumKey,
        String largeKey,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String thumbHash) {}

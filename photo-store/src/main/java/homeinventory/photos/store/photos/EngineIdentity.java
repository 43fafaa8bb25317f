package homeinventory.photos.store.photos;

/**
 * The engine and settings on which it depends whether a photo can be rendered.
 *
 * @param version of the image engine
 * @param settings a text that changes when one of these settings changes; at most 200 characters
 */
public record EngineIdentity(int version, String settings) {

    /** Both, in at most 220 characters. */
    String asText() {
        return version + ", " + settings;
    }
}

package homeinventory.photos.store.photos;

/**
 * What decides whether a photo can be rendered.
 *
 * @param version of the image engine
 * @param settings those of its settings that decide it, in a form that changes when one of them does; at most 200
 *     characters
 */
public record EngineIdentity(int version, String settings) {

    /** Both, in at most 220 characters. */
    String asText() {
        return version + ", " + settings;
    }
}

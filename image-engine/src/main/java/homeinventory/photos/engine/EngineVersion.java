package homeinventory.photos.engine;

/**
 * A number that changes with the set of photos that can be rendered. Raise it with every change that makes the engine accept a
 * photo that it refused before, or refuse one that it accepted. Refused photos are then tried again (docs/adr/0073).
 */
public final class EngineVersion {

    /** {@code EngineVersionTest} pins which photos this version accepts. */
    public static final int CURRENT = 2;

    private EngineVersion() {}
}

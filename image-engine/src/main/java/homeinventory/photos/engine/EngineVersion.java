package homeinventory.photos.engine;

/**
 * Which photos can be rendered, as a number. It is raised with every change that makes the engine take a photo which it
 * refused before, or refuse one which it took; photos that were refused are then tried once more (docs/adr/0073).
 */
public final class EngineVersion {

    /** The verdicts of this version are pinned by {@code EngineVersionTest}. */
    public static final int CURRENT = 2;

    private EngineVersion() {}
}

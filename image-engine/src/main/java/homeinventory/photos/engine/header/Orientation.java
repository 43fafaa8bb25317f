package homeinventory.photos.engine.header;

/**
 * How the stored pixels must be turned to be upright. The names give the displayed position of the stored picture's first row
 * and first column. EXIF 2.3 §4.6.4 A, tag 0x0112.
 */
public enum Orientation {
    TOP_LEFT,
    TOP_RIGHT,
    BOTTOM_RIGHT,
    BOTTOM_LEFT,
    LEFT_TOP,
    RIGHT_TOP,
    RIGHT_BOTTOM,
    LEFT_BOTTOM;

    private static final Orientation[] BY_TAG = values();

    /** @param tag 1 to 8; any other value means upright, because a wrong tag is no reason to refuse a photo */
    static Orientation ofTag(int tag) {
        return tag >= 1 && tag <= BY_TAG.length ? BY_TAG[tag - 1] : TOP_LEFT;
    }

    /** Whether stored rows are displayed as columns. */
    public boolean swapsSides() {
        return compareTo(LEFT_TOP) >= 0;
    }

    /** Whether the displayed image runs against the stored direction along the displayed x axis. */
    public boolean flipsDisplayedX() {
        return switch (this) {
            case TOP_RIGHT, BOTTOM_RIGHT, RIGHT_TOP, RIGHT_BOTTOM -> true;
            case TOP_LEFT, BOTTOM_LEFT, LEFT_TOP, LEFT_BOTTOM -> false;
        };
    }

    /** Whether the displayed image runs against the stored direction along the displayed y axis. */
    public boolean flipsDisplayedY() {
        return switch (this) {
            case BOTTOM_RIGHT, BOTTOM_LEFT, RIGHT_BOTTOM, LEFT_BOTTOM -> true;
            case TOP_LEFT, TOP_RIGHT, LEFT_TOP, RIGHT_TOP -> false;
        };
    }
}

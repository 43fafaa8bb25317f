package homeinventory.photos.engine.colour;

/** The meaning of a pixel's samples. */
public enum Channels {
    /** Red, green and blue are the same. */
    GREY(1),
    RGB(3),
    /** Cyan, magenta, yellow, black, from the highest byte to the lowest; 255 is full ink. */
    CMYK(4);

    private final int count;

    Channels(int count) {
        this.count = count;
    }

    int count() {
        return count;
    }
}

package homeinventory.photos.api.web;

/** How many entries a page may hold, 1 to 200. */
public record PageLimit(int value) {
    public static final int MIN = 1;
    public static final int MAX = 200;
    public static final PageLimit DEFAULT = new PageLimit(50);

    public PageLimit {
        if (value < MIN || value > MAX) {
            throw new IllegalArgumentException("expected a whole number from " + MIN + " to " + MAX);
        }
    }

    static PageLimit of(String text) {
        try {
            return new PageLimit(Integer.parseInt(text));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("expected a whole number from " + MIN + " to " + MAX, e);
        }
    }
}

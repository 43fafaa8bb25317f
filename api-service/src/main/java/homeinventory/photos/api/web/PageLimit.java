package homeinventory.photos.api.web;

/** How many entries a page may hold, 1 to 200. */
public record PageLimit(int value) {
    public static final int LEAST = 1;
    public static final int MOST = 200;
    public static final PageLimit DEFAULT = new PageLimit(50);

    public PageLimit {
        if (value < LEAST || value > MOST) {
            throw new IllegalArgumentException("expected a whole number from " + LEAST + " to " + MOST);
        }
    }

    static PageLimit of(String text) {
        try {
            return new PageLimit(Integer.parseInt(text));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("expected a whole number from " + LEAST + " to " + MOST, e);
        }
    }
}

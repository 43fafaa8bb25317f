package homeinventory.photos.api.web;

import java.util.Locale;

/** Writes sizes for people. */
public final class HumanSize {
    private static final long KIB = 1L << 10;
    private static final long MIB = 1L << 20;

    private HumanSize() {}

    /** For example "812 bytes", "35 KiB" or "4.2 MiB". */
    public static String of(long bytes) {
        if (bytes < KIB) {
            return bytes + " bytes";
        }
        if (bytes < MIB) {
            return Math.round((double) bytes / KIB) + " KiB";
        }
        String mebibytes = String.format(Locale.ROOT, "%.1f", (double) bytes / MIB);
        return (mebibytes.endsWith(".0") ? mebibytes.substring(0, mebibytes.length() - 2) : mebibytes) + " MiB";
    }
}

package homeinventory.photos.engine.decode;

import homeinventory.photos.engine.colour.Channels;
import homeinventory.photos.engine.colour.ToSrgb;
import homeinventory.photos.engine.header.IccProfiles;
import homeinventory.photos.engine.header.PngHeader;
import homeinventory.photos.engine.resize.Alpha;
import homeinventory.photos.engine.resize.BoxShrink;
import homeinventory.photos.engine.resize.PixelRows;
import homeinventory.photos.engine.resize.Shrunk;
import java.util.Optional;

/** What is left to do once a PNG's rows can be read. */
final class PngPicture {
    private PngPicture() {}

    /** @param rows with samples as they are in the file */
    static DecodedPhoto shrink(PixelRows rows, PngHeader png, int longSide) {
        Shrunk picture = BoxShrink.toAtLeast(rows, longSide);
        Optional<byte[]> profile = IccProfiles.of(png);
        if (profile.isPresent()) {
            convert(picture.pixels(), rows.hasAlpha(), png, profile);
        }
        return DecodedPhoto.of(picture, rows.hasAlpha(), png.header().orientation());
    }

    private static void convert(int[] pixels, boolean alpha, PngHeader png, Optional<byte[]> profile) {
        Channels channels = png.isGrey() ? Channels.GREY : Channels.RGB;
        if (alpha) {
            Alpha.divide(pixels);
        }
        ToSrgb.convert(pixels, channels, profile);
        if (alpha) {
            Alpha.multiply(pixels);
        }
    }
}

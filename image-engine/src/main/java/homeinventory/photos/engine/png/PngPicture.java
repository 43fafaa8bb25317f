package homeinventory.photos.engine.png;

import homeinventory.photos.engine.colour.Channels;
import homeinventory.photos.engine.colour.ToSrgb;
import homeinventory.photos.engine.decode.DecodedPhoto;
import homeinventory.photos.engine.resize.Alpha;
import homeinventory.photos.engine.resize.BoxShrink;
import homeinventory.photos.engine.resize.PixelRows;
import homeinventory.photos.engine.resize.Shrunk;
import java.util.Optional;

/** Shrinks and converts a PNG whose rows can be read. */
final class PngPicture {
    private PngPicture() {}

    /** @param rows samples as they are in the file */
    static DecodedPhoto shrink(PixelRows rows, PngHeader png, int longSide) {
        Shrunk picture = BoxShrink.toAtLeast(rows, longSide);
        Optional<byte[]> profile = PngProfile.of(png);
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

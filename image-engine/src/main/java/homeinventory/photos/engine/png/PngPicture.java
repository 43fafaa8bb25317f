package homeinventory.photos.engine.png;

import homeinventory.photos.engine.colour.Channels;
import homeinventory.photos.engine.colour.ToSrgb;
import homeinventory.photos.engine.decode.DecodedPhoto;
import homeinventory.photos.engine.resize.Alpha;
import homeinventory.photos.engine.resize.BoxShrink;
import homeinventory.photos.engine.resize.PixelRows;
import homeinventory.photos.engine.resize.Shrunk;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Shrinks and converts a PNG whose rows can be read. */
final class PngPicture {

    private PngPicture() {}

    /** @param rows samples as they are in the file */
    static DecodedPhoto shrink(PixelRows rows, PngHeader png, int longSide) {
        Shrunk picture = BoxShrink.toAtLeast(rows, longSide);
        Optional<byte[]> profile = png.chunk("iCCP").flatMap(body -> inflated(body.toArray()));
        if (profile.isPresent()) {
            convert(picture.pixels(), rows.hasAlpha(), png, profile);
        }
        return DecodedPhoto.of(picture, rows.hasAlpha());
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

    /**
     * The colour profile in a chunk: a name, a zero, the compression method 0, and a zlib stream. PNG (Third Edition) §11.3.2.3.
     *
     * @return empty also if the profile is broken or too large
     */
    private static Optional<byte[]> inflated(byte[] body) {
        int data = 0;
        while (data < body.length && body[data] != 0) {
            data++;
        }
        data += 2;
        if (data >= body.length) {
            return Optional.empty();
        }
        try (var inflater = new Inflater()) {
            inflater.setInput(body, data, body.length - data);
            byte[] profile = new byte[ToSrgb.MAX_PROFILE_BYTES];
            int length = inflater.inflate(profile);
            return inflater.finished() ? Optional.of(Arrays.copyOf(profile, length)) : Optional.empty();
        } catch (DataFormatException broken) {
            return Optional.empty();
        }
    }
}

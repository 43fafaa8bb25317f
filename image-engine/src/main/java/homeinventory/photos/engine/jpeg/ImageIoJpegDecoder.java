package homeinventory.photos.engine.jpeg;

import homeinventory.photos.engine.UnrenderablePhotoException;
import homeinventory.photos.engine.colour.Channels;
import homeinventory.photos.engine.colour.ToSrgb;
import homeinventory.photos.engine.decode.DecodedPhoto;
import homeinventory.photos.engine.decode.ImageIoReader;
import homeinventory.photos.engine.decode.PhotoDecoder;
import homeinventory.photos.engine.decode.RasterRows;
import homeinventory.photos.engine.header.FileBytes;
import homeinventory.photos.engine.header.PhotoHeader;
import homeinventory.photos.engine.header.UnreadableHeaderException;
import homeinventory.photos.engine.resize.BoxShrink;
import homeinventory.photos.engine.resize.PixelRows;
import homeinventory.photos.engine.resize.Shrunk;

/** Decodes JPEG with the JDK's own reader, at full size. */
final class ImageIoJpegDecoder implements PhotoDecoder {
    /** Harmless: libjpeg's warning about bytes between segments, which some cameras write. */
    private final ImageIoReader jpegReader = new ImageIoReader("jpeg", warning -> warning.contains("extraneous bytes"));

    /** The JDK's reader holds up to four bytes per pixel, and libjpeg about three more for a progressive picture. */
    @Override
    public long pixelsHeld(PhotoHeader header, int longSide) {
        return header.isHeldWhole() ? 2 * header.pixels() : header.pixels();
    }

    @Override
    public DecodedPhoto decode(byte[] file, PhotoHeader header, int longSide)
            throws UnrenderablePhotoException, UnreadableHeaderException {
        JpegHeader jpeg = JpegHeader.read(FileBytes.of(file));
        JpegBody.requireFewScans(file, jpeg.scanData(), header);
        SanitizedJpeg sanitized = SanitizedJpeg.of(jpeg);
        boolean hasInks = jpeg.components() == 4;
        Shrunk picture = jpegReader.read(sanitized.bytes(file), reader -> {
            PixelRows rows = hasInks ? RasterRows.of(reader.readRaster(0, null)) : RasterRows.of(reader.read(0));
            return BoxShrink.toAtLeast(rows, longSide);
        });
        if (hasInks) {
            Inks.toCmyk(picture.pixels(), sanitized.isYcck(), sanitized.hasInvertedInks());
        }
        ToSrgb.convert(picture.pixels(), channels(jpeg), jpeg.colourProfile());
        return DecodedPhoto.of(picture, false);
    }

    private static Channels channels(JpegHeader jpeg) {
        return switch (jpeg.components()) {
            case 1 -> Channels.GREY;
            case 3 -> Channels.RGB;
            default -> Channels.CMYK;
        };
    }
}

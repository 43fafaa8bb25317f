package homeinventory.photos.engine.jpeg;

import homeinventory.photos.engine.UnrenderablePhotoException;
import homeinventory.photos.engine.colour.Channels;
import homeinventory.photos.engine.colour.ToSrgb;
import homeinventory.photos.engine.decode.DamagedPhoto;
import homeinventory.photos.engine.decode.DecodedPhoto;
import homeinventory.photos.engine.decode.PhotoDecoder;
import homeinventory.photos.engine.header.FileBytes;
import homeinventory.photos.engine.header.PhotoHeader;
import homeinventory.photos.engine.header.UnreadableHeaderException;
import homeinventory.photos.engine.jpeg.baseline.BaselineJpeg;

/** Decodes camera photos at half their size or less, and reads no more than that needs. It refuses other photos. */
final class BaselineJpegDecoder implements PhotoDecoder {
    /** Above half the size, most coefficients are needed, and native decoders are faster. */
    private static final int MAX_EIGHTHS = 4;

    @Override
    public boolean suits(PhotoHeader header, int longSide) {
        return !header.isHeldWhole()
                && JpegReduction.toAtLeast(longSide, header).eighths() <= MAX_EIGHTHS;
    }

    /** The result, and up to three bytes of samples for each of its pixels. */
    @Override
    public long pixelsHeld(PhotoHeader header, int longSide) {
        return 2 * JpegReduction.toAtLeast(longSide, header).pixels();
    }

    @Override
    public DecodedPhoto decode(byte[] file, PhotoHeader header, int longSide)
            throws UnrenderablePhotoException, UnreadableHeaderException {
        JpegReduction reduction = JpegReduction.toAtLeast(longSide, header);
        JpegHeader jpeg = JpegHeader.read(FileBytes.of(file));
        if (SanitizedJpeg.of(jpeg).isRgb()) {
            throw DamagedPhoto.unsupported("its colours are not coded as luminance and differences");
        }
        int[] pixels = BaselineJpeg.pixels(file, jpeg, reduction.eighths());
        Channels channels = jpeg.components() == 1 ? Channels.GREY : Channels.RGB;
        ToSrgb.convert(pixels, channels, jpeg.colourProfile());
        return reduction.photo(pixels);
    }
}

package homeinventory.photos.engine.decode;

import homeinventory.photos.engine.UnrenderablePhotoException;
import homeinventory.photos.engine.colour.Channels;
import homeinventory.photos.engine.colour.ToSrgb;
import homeinventory.photos.engine.decode.baseline.BaselineJpeg;
import homeinventory.photos.engine.header.FileBytes;
import homeinventory.photos.engine.header.IccProfiles;
import homeinventory.photos.engine.header.JpegHeader;
import homeinventory.photos.engine.header.PhotoHeader;
import homeinventory.photos.engine.header.UnreadableHeaderException;

/** Decodes what cameras write, reading no more of it than half of its size or less needs; everything else is refused. */
final class BaselineJpegDecoder implements PhotoDecoder {
    /** Above half the size, most coefficients are needed, and native decoders are faster. */
    private static final int MAX_EIGHTHS = 4;

    @Override
    public boolean suits(PhotoHeader header, int longSide) {
        return !header.heldWhole() && JpegReduction.toAtLeast(longSide, header).eighths() <= MAX_EIGHTHS;
    }

    /** The result, and up to three bytes for each of its pixels that it is made of. */
    @Override
    public long pixelsHeld(PhotoHeader header, int longSide) {
        return 2 * JpegReduction.toAtLeast(longSide, header).pixels();
    }

    @Override
    public DecodedPhoto decode(byte[] file, PhotoHeader header, int longSide) throws UnrenderablePhotoException {
        JpegReduction reduction = JpegReduction.toAtLeast(longSide, header);
        try {
            JpegHeader jpeg = JpegHeader.read(FileBytes.of(file));
            if (PlainJpeg.of(jpeg).isRgb()) {
                throw DamagedPhoto.unsupported("its colours are not coded as luminance and differences");
            }
            int[] pixels = BaselineJpeg.of(file, jpeg).pixels(reduction.eighths());
            Channels channels = jpeg.components() == 1 ? Channels.GREY : Channels.RGB;
            ToSrgb.convert(pixels, channels, IccProfiles.of(jpeg));
            return reduction.photo(pixels);
        } catch (UnreadableHeaderException e) {
            throw DamagedPhoto.corrupt(e);
        }
    }
}

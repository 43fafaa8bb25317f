package homeinventory.photos.engine.decode;

import homeinventory.photos.engine.UnrenderablePhotoException;
import homeinventory.photos.engine.colour.ToSrgb;
import homeinventory.photos.engine.header.FileBytes;
import homeinventory.photos.engine.header.IccProfiles;
import homeinventory.photos.engine.header.JpegHeader;
import homeinventory.photos.engine.header.PhotoHeader;
import homeinventory.photos.engine.header.UnreadableHeaderException;
import homeinventory.photos.engine.resize.AreaShrink;
import homeinventory.photos.engine.resize.Samples;
import java.awt.image.BufferedImage;
import java.util.Optional;

/** Decodes JPEG with the JDK's own reader, at full size. */
final class ImageIoJpegDecoder implements PhotoDecoder {
    /** libjpeg's warning for bytes between segments, which some cameras leave there. */
    private final ImageIoReader jpegReader = new ImageIoReader("jpeg", warning -> warning.contains("extraneous bytes"));

    @Override
    public DecodedPhoto decode(byte[] file, PhotoHeader header, int longSide) throws UnrenderablePhotoException {
        try {
            JpegHeader jpeg = JpegHeader.read(FileBytes.of(file));
            PlainJpeg plain = PlainJpeg.of(jpeg);
            byte[] bytes = plain.bytes(file);
            Optional<byte[]> profile = IccProfiles.of(jpeg);
            BufferedImage image = jpeg.components() == 4
                    ? ToSrgb.convertCmyk(inks(bytes, plain, longSide), profile)
                    : ToSrgb.convert(colours(bytes, longSide), profile);
            return new DecodedPhoto(image, header.orientation());
        } catch (UnreadableHeaderException e) {
            throw DamagedPhoto.corrupt(e);
        }
    }

    private Samples colours(byte[] jpeg, int longSide) throws UnrenderablePhotoException {
        return jpegReader.read(jpeg, reader -> AreaShrink.toAtLeast(RasterRows.of(reader.read(0)), longSide));
    }

    private Samples inks(byte[] jpeg, PlainJpeg plain, int longSide) throws UnrenderablePhotoException {
        Samples samples = jpegReader.read(
                jpeg, reader -> AreaShrink.toAtLeast(RasterRows.of(reader.readRaster(0, null), false), longSide));
        if (plain.isYcck()) {
            Inks.fromYcck(samples.data());
        }
        if (plain.hasInvertedInks()) {
            Inks.invert(samples.data());
        }
        return samples;
    }

    @Override
    public long pixelsHeld(PhotoHeader header, int longSide) {
        return header.pixels();
    }
}

package homeinventory.photos.engine.decode;

import homeinventory.photos.engine.UnrenderablePhotoException;
import homeinventory.photos.engine.colour.ToSrgb;
import homeinventory.photos.engine.header.FileBytes;
import homeinventory.photos.engine.header.IccProfiles;
import homeinventory.photos.engine.header.PhotoHeader;
import homeinventory.photos.engine.header.PngHeader;
import homeinventory.photos.engine.header.UnreadableHeaderException;
import homeinventory.photos.engine.resize.AreaShrink;
import homeinventory.photos.engine.resize.Samples;

/** Decodes PNG with the JDK's own reader, at full size. */
final class ImageIoPngDecoder implements PhotoDecoder {
    private final ImageIoReader pngReader = new ImageIoReader("png", warning -> true);

    @Override
    public DecodedPhoto decode(byte[] file, PhotoHeader header, int longSide) throws UnrenderablePhotoException {
        try {
            PngHeader png = PngHeader.read(FileBytes.of(file));
            Samples samples = pngReader.read(
                    PlainPng.of(file), reader -> AreaShrink.toAtLeast(RasterRows.of(reader.read(0)), longSide));
            return new DecodedPhoto(ToSrgb.convert(samples, IccProfiles.of(png)), header.orientation());
        } catch (UnreadableHeaderException e) {
            throw DamagedPhoto.corrupt(e);
        }
    }

    @Override
    public long pixelsHeld(PhotoHeader header, int longSide) {
        return header.pixels();
    }
}

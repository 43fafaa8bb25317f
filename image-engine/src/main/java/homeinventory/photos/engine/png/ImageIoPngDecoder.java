package homeinventory.photos.engine.png;

import homeinventory.photos.engine.UnrenderablePhotoException;
import homeinventory.photos.engine.decode.DecodedPhoto;
import homeinventory.photos.engine.decode.ImageIoReader;
import homeinventory.photos.engine.decode.PhotoDecoder;
import homeinventory.photos.engine.decode.RasterRows;
import homeinventory.photos.engine.header.FileBytes;
import homeinventory.photos.engine.header.PhotoHeader;
import homeinventory.photos.engine.header.UnreadableHeaderException;
import homeinventory.photos.engine.resize.PixelRows;

/** Decodes PNG with the JDK's own reader, at full size. */
final class ImageIoPngDecoder implements PhotoDecoder {
    private final ImageIoReader pngReader = new ImageIoReader("png", warning -> true);

    /** The JDK's reader holds up to eight bytes per pixel. */
    @Override
    public long pixelsHeld(PhotoHeader header, int longSide) {
        return 2 * header.pixels();
    }

    @Override
    public DecodedPhoto decode(byte[] file, PhotoHeader header, int longSide)
            throws UnrenderablePhotoException, UnreadableHeaderException {
        PngHeader png = PngHeader.read(FileBytes.of(file));
        PixelRows rows = pngReader.read(SanitizedPng.of(file), reader -> RasterRows.of(reader.read(0)));
        return PngPicture.shrink(rows, png, longSide);
    }
}

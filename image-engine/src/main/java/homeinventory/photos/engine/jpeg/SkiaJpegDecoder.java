package homeinventory.photos.engine.jpeg;

import homeinventory.photos.engine.UnrenderablePhotoException;
import homeinventory.photos.engine.decode.DamagedPhoto;
import homeinventory.photos.engine.decode.DecodedPhoto;
import homeinventory.photos.engine.decode.PhotoDecoder;
import homeinventory.photos.engine.header.FileBytes;
import homeinventory.photos.engine.header.PhotoHeader;
import homeinventory.photos.engine.header.UnreadableHeaderException;

/** Decodes JPEG with Skia, which reduces a picture to one to eight eighths of its size while it decodes. */
final class SkiaJpegDecoder implements PhotoDecoder {
    @Override
    public boolean suits(PhotoHeader header, int longSide) {
        return true;
    }

    /** Twice the result, because it is copied from native memory; and libjpeg's three bytes per pixel of a progressive photo. */
    @Override
    public long pixelsHeld(PhotoHeader header, int longSide) {
        return 2 * JpegReduction.toAtLeast(longSide, header).pixels() + (header.isHeldWhole() ? header.pixels() : 0);
    }

    @Override
    public DecodedPhoto decode(byte[] file, PhotoHeader header, int longSide) throws UnrenderablePhotoException {
        requireWhole(file, header);
        JpegReduction reduction = JpegReduction.toAtLeast(longSide, header);
        int[] pixels = SkiaReader.read(file, reduction.width(), reduction.height());
        requireNoGreyRest(pixels);
        return reduction.photo(pixels);
    }

    private static void requireWhole(byte[] file, PhotoHeader header) throws UnrenderablePhotoException {
        try {
            int scanData = JpegHeader.read(FileBytes.of(file)).scanData();
            JpegBody.requireSomeEnd(file, scanData);
            JpegScans.requireFew(file, scanData, header);
        } catch (UnreadableHeaderException e) {
            throw DamagedPhoto.corrupt(e);
        }
    }

    /**
     * If data is missing, libjpeg paints the rest grey, and Skia does not report it. A photo that really ends in this grey is
     * rare: it goes to the next decoder.
     */
    private static void requireNoGreyRest(int[] pixels) throws UnrenderablePhotoException {
        int last = pixels[pixels.length - 1];
        for (int shift = 0; shift < 24; shift += 8) {
            if (Math.abs(((last >> shift) & 255) - 128) > 3) {
                return;
            }
        }
        throw DamagedPhoto.corrupt("it ends in grey");
    }
}

package homeinventory.photos.engine.decode;

import homeinventory.photos.engine.UnrenderablePhotoException;
import homeinventory.photos.engine.header.FileBytes;
import homeinventory.photos.engine.header.JpegHeader;
import homeinventory.photos.engine.header.PhotoHeader;
import homeinventory.photos.engine.header.UnreadableHeaderException;

/** Decodes JPEG with Skia, which makes the picture one to eight eighths of its size while it decodes. */
final class SkiaJpegDecoder implements PhotoDecoder {
    @Override
    public boolean suits(PhotoHeader header, int longSide) {
        return true;
    }

    /** Twice the result, since it is copied from native memory; and libjpeg's three bytes per pixel of a progressive one. */
    @Override
    public long pixelsHeld(PhotoHeader header, int longSide) {
        return 2 * JpegReduction.toAtLeast(longSide, header).pixels() + (header.heldWhole() ? header.pixels() : 0);
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
     * libjpeg paints grey what the data does not reach to, and Skia does not say so. A photo that ends in just this grey
     * is rare enough to leave it to another decoder.
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

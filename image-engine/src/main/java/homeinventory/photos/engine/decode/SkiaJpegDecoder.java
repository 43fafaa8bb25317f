package homeinventory.photos.engine.decode;

import homeinventory.photos.engine.UnrenderablePhotoException;
import homeinventory.photos.engine.header.FileBytes;
import homeinventory.photos.engine.header.JpegHeader;
import homeinventory.photos.engine.header.PhotoHeader;
import homeinventory.photos.engine.header.UnreadableHeaderException;
import homeinventory.photos.engine.resize.IntImage;
import java.awt.image.BufferedImage;

/** Decodes JPEG with Skia, which makes the picture one to eight eighths of its size while it decodes. */
final class SkiaJpegDecoder implements PhotoDecoder {
    private static final int EIGHTHS = 8;

    @Override
    public boolean suits(PhotoHeader header) {
        return true;
    }

    /** Twice the result, since it is copied from native memory; and libjpeg's three bytes per pixel of a progressive one. */
    @Override
    public long pixelsHeld(PhotoHeader header, int longSide) {
        int eighths = eighths(header, longSide);
        long reduced = (long) scaled(header.width(), eighths) * scaled(header.height(), eighths);
        return 2 * reduced + (header.heldWhole() ? header.pixels() : 0);
    }

    @Override
    public DecodedPhoto decode(byte[] file, PhotoHeader header, int longSide) throws UnrenderablePhotoException {
        requireEnd(file);
        int eighths = eighths(header, longSide);
        int width = scaled(header.width(), eighths);
        int height = scaled(header.height(), eighths);
        int[] pixels = new int[width * height];
        SkiaReader.read(file, width, height, decoded -> decoded.get(pixels));
        requireNoGreyRest(pixels);
        BufferedImage image = IntImage.of(pixels, width, height, false);
        double columnsCut = width - (double) header.width() * eighths / EIGHTHS;
        double rowsCut = height - (double) header.height() * eighths / EIGHTHS;
        return new DecodedPhoto(image, columnsCut, rowsCut, header.orientation());
    }

    private static int eighths(PhotoHeader header, int longSide) {
        return Math.clamp(Math.ceilDiv(longSide * EIGHTHS, header.longSide()), 1, EIGHTHS);
    }

    private static int scaled(int side, int eighths) {
        return Math.ceilDiv(side * eighths, EIGHTHS);
    }

    private static void requireEnd(byte[] file) throws UnrenderablePhotoException {
        try {
            JpegBody.requireSomeEnd(file, JpegHeader.read(FileBytes.of(file)).scanData());
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

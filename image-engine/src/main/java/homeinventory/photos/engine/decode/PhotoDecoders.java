package homeinventory.photos.engine.decode;

import homeinventory.photos.engine.ImageFormat;
import homeinventory.photos.engine.UnrenderablePhotoException;
import homeinventory.photos.engine.header.PhotoHeader;
import java.util.EnumMap;
import java.util.Map;

/** Decodes each format with its own decoder. */
public final class PhotoDecoders implements PhotoDecoder {
    private final Map<ImageFormat, PhotoDecoder> byFormat;

    private PhotoDecoders(Map<ImageFormat, PhotoDecoder> byFormat) {
        this.byFormat = new EnumMap<>(byFormat);
    }

    /** JPEG and PNG without native code of our own choosing; WebP has no decoder in the JDK. */
    public static PhotoDecoder ofTheJdk() {
        return new PhotoDecoders(Map.of(
                ImageFormat.JPEG, new ImageIoJpegDecoder(),
                ImageFormat.PNG, new ImageIoPngDecoder(),
                ImageFormat.WEBP, new LibwebpDecoder()));
    }

    @Override
    public DecodedPhoto decode(byte[] file, PhotoHeader header, int longSide) throws UnrenderablePhotoException {
        return decoderOf(header).decode(file, header, longSide);
    }

    @Override
    public long pixelsHeld(PhotoHeader header, int longSide) {
        return decoderOf(header).pixelsHeld(header, longSide);
    }

    private PhotoDecoder decoderOf(PhotoHeader header) {
        PhotoDecoder decoder = byFormat.get(header.format());
        if (decoder == null) {
            throw new IllegalStateException("no decoder for " + header.format());
        }
        return decoder;
    }
}

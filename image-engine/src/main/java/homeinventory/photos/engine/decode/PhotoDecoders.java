package homeinventory.photos.engine.decode;

import homeinventory.photos.engine.ImageFormat;
import homeinventory.photos.engine.header.PhotoHeader;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The decoders of each format, fastest first. The last one has the last word on what a file is worth, so that a photo is
 * refused for the same reason whether or not the faster ones are there.
 */
public final class PhotoDecoders {
    private final Map<ImageFormat, List<PhotoDecoder>> byFormat = new EnumMap<>(ImageFormat.class);

    private PhotoDecoders(boolean withSkia) {
        add(ImageFormat.JPEG, new BaselineJpegDecoder());
        if (withSkia) {
            add(ImageFormat.JPEG, new SkiaJpegDecoder());
        }
        add(ImageFormat.JPEG, new ImageIoJpegDecoder());
        add(ImageFormat.PNG, new StreamedPngDecoder());
        add(ImageFormat.PNG, new ImageIoPngDecoder());
        add(ImageFormat.WEBP, new LibwebpDecoder());
    }

    /** What needs no native code but the JDK's own and, for WebP, which the JDK does not know, libwebp. */
    public static PhotoDecoders ofTheJdk() {
        return new PhotoDecoders(false);
    }

    /** Those, and Skia's where its library loads. */
    public static PhotoDecoders fastest() {
        return new PhotoDecoders(SkiaLibrary.isLoaded());
    }

    /**
     * At least one, in the order to try them.
     *
     * @param longSide as for {@link PhotoDecoder#decode}
     */
    public List<PhotoDecoder> suiting(PhotoHeader header, int longSide) {
        return byFormat.getOrDefault(header.format(), List.of()).stream()
                .filter(decoder -> decoder.suits(header, longSide))
                .toList();
    }

    private void add(ImageFormat format, PhotoDecoder decoder) {
        byFormat.computeIfAbsent(format, _ -> new ArrayList<>()).addLast(decoder);
    }
}

package homeinventory.photos.benchmarks;

import homeinventory.photos.engine.Decoding;
import homeinventory.photos.engine.EngineSettings;
import homeinventory.photos.engine.ImageLimits;
import homeinventory.photos.engine.PhotoDecoders;
import homeinventory.photos.engine.PhotoFormats;
import homeinventory.photos.engine.SamplePhotos;
import homeinventory.photos.engine.ThumbnailEngine;
import homeinventory.photos.engine.ThumbnailFormat;
import homeinventory.photos.engine.UnrenderablePhotoException;
import homeinventory.photos.engine.decode.DecodedPhoto;
import homeinventory.photos.engine.decode.PhotoDecoder;
import homeinventory.photos.engine.encode.ThumbnailEncoder;
import homeinventory.photos.engine.header.FileBytes;
import homeinventory.photos.engine.header.PhotoHeader;
import homeinventory.photos.engine.header.UnreadableHeaderException;
import homeinventory.photos.engine.resize.LanczosResizer;
import homeinventory.photos.engine.resize.PixelSize;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A photo, and the input of each step of its rendering. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record PhotoUnderTest(
        byte[] file,
        PhotoHeader header,
        PhotoDecoder decoder,
        ThumbnailEncoder encoder,
        ThumbnailEngine engine,
        BufferedImage decoded,
        List<BufferedImage> thumbnails) {
    static final List<Integer> BOXES = List.of(800, 400, 150);

    /** What the engine requests if the largest box has 800 pixels. */
    private static final int DECODED_LONG_SIDE = 1000;

    private static final ImageLimits LIMITS = new ImageLimits(50_000_000, 8192);

    static PhotoUnderTest prepare(String path, Decoding decoding) throws Exception {
        byte[] file = path.isEmpty() ? SamplePhotos.cameraJpeg() : Files.readAllBytes(Path.of(path));
        PhotoHeader header = PhotoFormats.readHeader(FileBytes.of(file)).orElseThrow();
        PhotoDecoder decoder =
                new PhotoDecoders(decoding).suiting(header, DECODED_LONG_SIDE).getFirst();
        BufferedImage decoded = decoder.decode(file, header, DECODED_LONG_SIDE).image();
        return new PhotoUnderTest(
                file,
                header,
                decoder,
                ThumbnailEncoder.create(ThumbnailFormat.WEBP),
                engine(decoding),
                decoded,
                thumbnails(decoded, header));
    }

    static ThumbnailEngine engine(Decoding decoding) {
        return ThumbnailEngine.create(new EngineSettings(LIMITS, ThumbnailFormat.WEBP, 100_000_000, decoding));
    }

    private static List<BufferedImage> thumbnails(BufferedImage decoded, PhotoHeader header) {
        var thumbnails = new ArrayList<BufferedImage>();
        for (int box : BOXES) {
            PixelSize size = new PixelSize(header.width(), header.height()).fitInto(box);
            var thumbnail = new BufferedImage(size.width(), size.height(), decoded.getType());
            new LanczosResizer().resize(decoded, thumbnail);
            thumbnails.add(thumbnail);
        }
        return thumbnails;
    }

    DecodedPhoto decode() throws UnrenderablePhotoException, UnreadableHeaderException {
        return decoder.decode(file, header, DECODED_LONG_SIDE);
    }
}

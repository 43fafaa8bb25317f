package homeinventory.photos.engine;

import homeinventory.photos.engine.UnrenderablePhotoException.Reason;
import homeinventory.photos.engine.decode.DecodedPhoto;
import homeinventory.photos.engine.encode.ThumbnailEncoder;
import homeinventory.photos.engine.header.FileBytes;
import homeinventory.photos.engine.header.PhotoHeader;
import homeinventory.photos.engine.header.UnreadableHeaderException;
import homeinventory.photos.engine.placeholder.ThumbHash;
import homeinventory.photos.engine.resize.Alpha;
import homeinventory.photos.engine.resize.LanczosResizer;
import homeinventory.photos.engine.resize.PixelSize;
import homeinventory.photos.engine.resize.Turn;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.resizers.Resizer;

/**
 * Decodes once. Thumbnailator then makes the largest box, and each smaller one from the one before. While one is encoded, the
 * next is made: a single photo is ready sooner if a core is free.
 */
final class ThumbnailatorEngine implements ThumbnailEngine {
    /** A lower factor costs sharpness; a higher one costs time and looks no better. Measured in docs/adr/0011. */
    private static final double DECODED_PER_BOX = 1.2;

    /** A photo that is decoded to less than this for each pixel of a box is soft and gets sharpened (docs/adr/0011). */
    private static final double SOFT_BELOW = 1.25;

    private static final double SHARPENING = 0.025;

    private final ImageLimits limits;
    private final BudgetedDecoding decoding;
    private final ThumbnailEncoder encoder;
    private final Resizer resizer = new LanczosResizer();

    ThumbnailatorEngine(ImageLimits limits, BudgetedDecoding decoding, ThumbnailEncoder encoder) {
        this.limits = limits;
        this.decoding = decoding;
        this.encoder = encoder;
    }

    @Override
    public ThumbnailFormat outputFormat() {
        return encoder.format();
    }

    @Override
    public RenderedPhoto render(byte[] original, List<Integer> boxesPixels)
            throws UnrenderablePhotoException, InterruptedException {
        PhotoHeader header = readHeader(original);
        List<Integer> boxes = boxesPixels.stream()
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
        int wanted = (int) Math.ceil(DECODED_PER_BOX * boxes.getFirst());
        BufferedImage image = largest(decoding.decode(original, header, wanted), header, boxes.getFirst());
        var encoded = new ArrayList<Future<RenderedImage>>();
        try (var encoders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int box : boxes) {
                image = resize(
                        image, new PixelSize(header.displayedWidth(), header.displayedHeight()).fitInto(box), resizer);
                BufferedImage thumbnail = image;
                encoded.add(encoders.submit(() -> encode(thumbnail, box)));
            }
        }
        Map<Integer, RenderedImage> images = encoded.stream()
                .map(ThumbnailatorEngine::result)
                .collect(Collectors.toMap(RenderedImage::boxPixels, Function.identity()));
        return new RenderedPhoto(boxesPixels.stream().map(images::get).toList(), ThumbHash.of(image));
    }

    private PhotoHeader readHeader(byte[] original) throws UnrenderablePhotoException {
        if (original.length > limits.maxBytes()) {
            throw new UnrenderablePhotoException(
                    Reason.TOO_LARGE,
                    "This photo has %,d bytes, and at most %,d are allowed."
                            .formatted(original.length, limits.maxBytes()));
        }
        PhotoHeader header;
        try {
            header = PhotoFormats.readHeader(FileBytes.of(original))
                    .orElseThrow(() -> new UnrenderablePhotoException(
                            Reason.UNSUPPORTED, "This file is not a " + PhotoFormats.names() + " picture."));
        } catch (UnreadableHeaderException e) {
            throw new UnrenderablePhotoException(
                    Reason.CORRUPT, "This photo cannot be read: " + e.getMessage() + ".", e);
        }
        if (header.longSide() > limits.maxSidePixels()) {
            throw new UnrenderablePhotoException(
                    Reason.TOO_LARGE,
                    "This photo has %d × %d pixels, and at most %d on a side are allowed."
                            .formatted(header.width(), header.height(), limits.maxSidePixels()));
        }
        return header;
    }

    /** Turns the picture after it was made small, because turning touches every pixel. */
    private BufferedImage largest(DecodedPhoto decoded, PhotoHeader header, int box) {
        PixelSize size = new PixelSize(header.width(), header.height()).fitInto(box);
        var filter = new LanczosResizer(
                decoded.columnsCut(), decoded.rowsCut(), isSoft(decoded, header, size) ? SHARPENING : 0);
        return Turn.upright(resize(decoded.image(), size, filter), header.orientation());
    }

    private static boolean isSoft(DecodedPhoto decoded, PhotoHeader header, PixelSize size) {
        int width = decoded.image().getWidth();
        boolean reduced = width < header.width();
        return reduced && width < SOFT_BELOW * size.width();
    }

    private static BufferedImage resize(BufferedImage image, PixelSize size, Resizer resizer) {
        if (image.getWidth() == size.width() && image.getHeight() == size.height()) {
            return image;
        }
        try {
            return Thumbnails.of(image)
                    .forceSize(size.width(), size.height())
                    .imageType(image.getType())
                    .resizer(resizer)
                    .asBufferedImage();
        } catch (IOException e) {
            throw new UncheckedIOException("nothing is read or written here", e);
        }
    }

    private static RenderedImage result(Future<RenderedImage> ended) {
        if (ended.state() == Future.State.SUCCESS) {
            return ended.resultNow();
        }
        Throwable failure = ended.exceptionNow();
        if (failure instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) failure;
    }

    private RenderedImage encode(BufferedImage image, int box) {
        return new RenderedImage(
                box, image.getWidth(), image.getHeight(), encoder.format(), encoder.encode(Alpha.forEncoding(image)));
    }
}

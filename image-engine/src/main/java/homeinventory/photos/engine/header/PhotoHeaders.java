package homeinventory.photos.engine.header;

import java.util.Optional;

/** Reads the header of any file that may be a photo. */
public final class PhotoHeaders {

    private PhotoHeaders() {}

    /**
     * Time and memory are bounded by the header's own size, not by what it claims.
     *
     * @return empty if the file is, by content, not JPEG, PNG or WebP
     * @throws UnreadableHeaderException if it is one of them, but its header is broken or of an unsupported kind
     */
    public static Optional<PhotoHeader> read(FileBytes file) throws UnreadableHeaderException {
        if (JpegHeader.isJpeg(file)) {
            return Optional.of(JpegHeader.read(file).header());
        }
        if (PngHeader.isPng(file)) {
            return Optional.of(PngHeader.read(file).header());
        }
        if (WebpHeader.isWebp(file)) {
            return Optional.of(WebpHeader.read(file).header());
        }
        return Optional.empty();
    }
}

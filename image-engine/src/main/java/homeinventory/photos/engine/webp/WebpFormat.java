package homeinventory.photos.engine.webp;

import homeinventory.photos.engine.Decoding;
import homeinventory.photos.engine.PhotoFormat;
import homeinventory.photos.engine.decode.PhotoDecoder;
import homeinventory.photos.engine.header.FileBytes;
import homeinventory.photos.engine.header.PhotoHeader;
import homeinventory.photos.engine.header.UnreadableHeaderException;
import java.util.List;

/** WebP, lossy and lossless; of an animation, the first frame. RFC 9649. */
public record WebpFormat(String name, String mediaType, String extension) implements PhotoFormat {

    public WebpFormat() {
        this("WebP", "image/webp", "webp");
    }

    @Override
    public boolean matches(FileBytes file) {
        return file.hasText(0, "RIFF") && file.hasText(8, "WEBP");
    }

    @Override
    public PhotoHeader readHeader(FileBytes file) throws UnreadableHeaderException {
        return WebpHeader.read(file).header();
    }

    @Override
    public List<PhotoDecoder> decoders(Decoding decoding) {
        return List.of(new LibwebpDecoder());
    }
}

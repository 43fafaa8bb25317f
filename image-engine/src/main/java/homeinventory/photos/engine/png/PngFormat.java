package homeinventory.photos.engine.png;

import homeinventory.photos.engine.Decoding;
import homeinventory.photos.engine.PhotoFormat;
import homeinventory.photos.engine.decode.PhotoDecoder;
import homeinventory.photos.engine.header.FileBytes;
import homeinventory.photos.engine.header.PhotoHeader;
import homeinventory.photos.engine.header.UnreadableHeaderException;
import java.util.List;

/** PNG without animation. PNG (Third Edition). */
public record PngFormat(String name, String mediaType, String extension) implements PhotoFormat {

    public PngFormat() {
        this("PNG", "image/png", "png");
    }

    @Override
    public boolean matches(FileBytes file) {
        return file.hasBytes(0, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n');
    }

    @Override
    public PhotoHeader readHeader(FileBytes file) throws UnreadableHeaderException {
        return PngHeader.read(file).header();
    }

    @Override
    public List<PhotoDecoder> decoders(Decoding decoding) {
        return List.of(new StreamedPngDecoder(), new ImageIoPngDecoder());
    }
}

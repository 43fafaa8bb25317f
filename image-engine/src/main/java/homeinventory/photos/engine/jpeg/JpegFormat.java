package homeinventory.photos.engine.jpeg;

import homeinventory.photos.engine.Decoding;
import homeinventory.photos.engine.PhotoFormat;
import homeinventory.photos.engine.decode.PhotoDecoder;
import homeinventory.photos.engine.header.FileBytes;
import homeinventory.photos.engine.header.PhotoHeader;
import homeinventory.photos.engine.header.UnreadableHeaderException;
import java.util.List;

/** JPEG, baseline and progressive. ITU-T T.81. */
public record JpegFormat(String name, String mediaType, String extension) implements PhotoFormat {

    public JpegFormat() {
        this("JPEG", "image/jpeg", "jpg");
    }

    @Override
    public boolean matches(FileBytes file) {
        return file.hasBytes(0, 0xff, 0xd8, 0xff);
    }

    @Override
    public PhotoHeader readHeader(FileBytes file) throws UnreadableHeaderException {
        return JpegHeader.read(file).header();
    }

    @Override
    public List<PhotoDecoder> decoders(Decoding decoding) {
        return decoding == Decoding.FASTEST && SkiaLibrary.isLoaded()
                ? List.of(new BaselineJpegDecoder(), new SkiaJpegDecoder(), new ImageIoJpegDecoder())
                : List.of(new BaselineJpegDecoder(), new ImageIoJpegDecoder());
    }
}

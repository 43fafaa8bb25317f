package homeinventory.photos.engine;

import homeinventory.photos.engine.decode.PhotoDecoder;
import homeinventory.photos.engine.header.PhotoHeader;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The decoders of all formats. */
public final class PhotoDecoders {
    private final Map<PhotoFormat, List<PhotoDecoder>> byFormat;

    /** Loads native libraries, if {@code decoding} wants them. */
    public PhotoDecoders(Decoding decoding) {
        byFormat = PhotoFormats.ALL.stream()
                .collect(Collectors.toMap(Function.identity(), format -> format.decoders(decoding)));
    }

    /**
     * At least one, in the order in which they are tried.
     *
     * @param longSide as for {@link PhotoDecoder#decode}
     */
    public List<PhotoDecoder> suiting(PhotoHeader header, int longSide) {
        return byFormat.getOrDefault(header.format(), List.of()).stream()
                .filter(decoder -> decoder.suits(header, longSide))
                .toList();
    }
}

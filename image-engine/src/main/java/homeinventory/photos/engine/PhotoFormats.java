package homeinventory.photos.engine;

import homeinventory.photos.engine.header.FileBytes;
import homeinventory.photos.engine.header.PhotoHeader;
import homeinventory.photos.engine.header.UnreadableHeaderException;
import homeinventory.photos.engine.jpeg.JpegFormat;
import homeinventory.photos.engine.png.PngFormat;
import homeinventory.photos.engine.webp.WebpFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The formats that photos may come in. What the service says about formats, it says from this list. */
public final class PhotoFormats {

    /** In the order in which people see them. */
    public static final List<PhotoFormat> ALL = List.of(new JpegFormat(), new PngFormat(), new WebpFormat());

    private PhotoFormats() {}

    /**
     * Reads the header of any file that may be a photo.
     *
     * @return empty if the file has none of the formats, by content
     * @throws UnreadableHeaderException if it has one of them, but its header is broken or of an unsupported kind
     */
    public static Optional<PhotoHeader> readHeader(FileBytes file) throws UnreadableHeaderException {
        for (PhotoFormat format : ALL) {
            if (format.matches(file)) {
                return Optional.of(format.readHeader(file));
            }
        }
        return Optional.empty();
    }

    /** The names in words: "A, B or C". */
    public static String names() {
        return inWords(PhotoFormat::name);
    }

    /** Something that each format has, in words: "a, b or c". */
    public static String inWords(Function<PhotoFormat, String> each) {
        List<String> words = ALL.stream().map(each).toList();
        return String.join(", ", words.subList(0, words.size() - 1)) + " or " + words.getLast();
    }
}

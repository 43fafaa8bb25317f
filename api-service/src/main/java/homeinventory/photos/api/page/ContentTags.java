package homeinventory.photos.api.page;

import homeinventory.photos.store.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import org.springframework.core.io.Resource;

/**
 * Entity tags (RFC 9110 §8.8.3) made of a file's content; the page's files are a few kilobytes each. They are weak, since
 * the same tag stands for a file and for its compressed form (§8.8.3.3), and Tomcat compresses no other.
 */
final class ContentTags {

    private ContentTags() {}

    static String of(Resource file) {
        try {
            return "W/\"" + HexFormat.of().formatHex(Sha256.of(file.getContentAsByteArray()), 0, 16) + "\"";
        } catch (IOException e) {
            throw new UncheckedIOException("could not read " + file, e);
        }
    }
}

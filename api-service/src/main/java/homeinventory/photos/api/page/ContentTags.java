package homeinventory.photos.api.page;

import homeinventory.photos.store.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import org.springframework.core.io.Resource;

/**
 * Makes entity tags (RFC 9110 §8.8.3) from the content of files, which have a few kilobytes each. The tags are weak, because a
 * file and its compressed form have the same tag (§8.8.3.3). Tomcat compresses only files with weak tags.
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

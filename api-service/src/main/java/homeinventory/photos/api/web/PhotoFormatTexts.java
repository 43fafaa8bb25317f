package homeinventory.photos.api.web;

import homeinventory.photos.engine.PhotoFormat;
import homeinventory.photos.engine.PhotoFormats;
import java.util.stream.Collectors;

/** Fills what the engine says about its formats into texts that cannot call it: files of the page, annotations. */
public final class PhotoFormatTexts {

    private PhotoFormatTexts() {}

    /**
     * Replaces <code>{{photo-formats}}</code> and <code>{{photo-media-types}}</code> by lists in words, and
     * <code>{{photo-accept}}</code> by the media types as HTML's {@code accept} takes them.
     */
    public static String filled(String text) {
        return text.replace("{{photo-formats}}", PhotoFormats.names())
                .replace("{{photo-media-types}}", PhotoFormats.inWords(PhotoFormat::mediaType))
                .replace(
                        "{{photo-accept}}",
                        PhotoFormats.ALL.stream().map(PhotoFormat::mediaType).collect(Collectors.joining(",")));
    }
}

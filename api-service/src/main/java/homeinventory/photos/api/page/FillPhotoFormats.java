package homeinventory.photos.api.page;

import homeinventory.photos.api.web.PhotoFormatTexts;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.ResourceTransformer;
import org.springframework.web.servlet.resource.ResourceTransformerChain;
import org.springframework.web.servlet.resource.TransformedResource;

/** Fills the photo formats into the files that name them, before their tags are made. */
final class FillPhotoFormats implements ResourceTransformer {
    private static final Set<String> FILES = Set.of("index.html", "en.js");

    @Override
    public Resource transform(HttpServletRequest request, Resource resource, ResourceTransformerChain next)
            throws IOException {
        Resource file = next.transform(request, resource);
        if (!FILES.contains(file.getFilename())) {
            return file;
        }
        String filled = PhotoFormatTexts.filled(file.getContentAsString(StandardCharsets.UTF_8));
        return new TransformedResource(file, filled.getBytes(StandardCharsets.UTF_8));
    }
}

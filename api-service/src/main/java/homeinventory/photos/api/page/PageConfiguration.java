package homeinventory.photos.api.page;

import homeinventory.photos.api.web.PhotoFormatTexts;
import homeinventory.photos.store.Sha256;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Set;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.ResourceTransformerChain;
import org.springframework.web.servlet.resource.TransformedResource;

/** Serves the files in {@code static}. */
@Configuration(proxyBeanMethods = false)
class PageConfiguration implements WebMvcConfigurer {
    private static final Set<String> NAMING_FORMATS = Set.of("index.html", "en.js");

    /**
     * Browsers ask each time whether a file has changed. Its content decides: in a reproducible build all files of all
     * versions have the same date.
     */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/**")
                .addResourceLocations("classpath:/static/")
                .setCacheControl(CacheControl.noCache())
                .setUseLastModified(false)
                .setEtagGenerator(PageConfiguration::entityTag)
                .resourceChain(false)
                .addTransformer(PageConfiguration::fillPhotoFormats);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new PageSecurity());
    }

    /** Fills the formats into the files that name them, before their tags are made. */
    private static Resource fillPhotoFormats(
            HttpServletRequest request, Resource resource, ResourceTransformerChain next) throws IOException {
        Resource file = next.transform(request, resource);
        return NAMING_FORMATS.contains(file.getFilename())
                ? new TransformedResource(
                        file,
                        PhotoFormatTexts.filled(file.getContentAsString(StandardCharsets.UTF_8))
                                .getBytes(StandardCharsets.UTF_8))
                : file;
    }

    /**
     * From the content (RFC 9110 §8.8.3). Weak, because a file and its compressed form have the same tag (§8.8.3.3), and Tomcat
     * compresses only files with weak tags.
     */
    private static String entityTag(Resource file) {
        try {
            return "W/\"" + HexFormat.of().formatHex(Sha256.of(file.getContentAsByteArray()), 0, 16) + "\"";
        } catch (IOException e) {
            throw new UncheckedIOException("could not read " + file, e);
        }
    }
}

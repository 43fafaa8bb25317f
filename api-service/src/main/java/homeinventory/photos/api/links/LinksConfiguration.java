package homeinventory.photos.api.links;

import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes links. A single process needs no secrets, so none are set by default. */
@Configuration(proxyBeanMethods = false)
class LinksConfiguration {
    private static final Logger log = LoggerFactory.getLogger(LinksConfiguration.class);

    @Bean
    LinkSigner linkSigner(LinksProperties properties) {
        if (properties.secrets().isEmpty()) {
            log.info("links to thumbnails are valid until this process ends, and in no other one, since"
                    + " photos.links.secrets is not set");
        }
        return new LinkSigner(properties.secrets());
    }

    @Bean
    ThumbnailLinks thumbnailLinks(LinkSigner signer, LinksProperties properties) {
        return new ThumbnailLinks(signer, properties.longest(), InstantSource.system());
    }
}

package homeinventory.photos.api.web;

import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** How answers are written. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration {

    @Bean
    ServerHttpMessageConvertersCustomizer sizedJson(JsonMapper mapper) {
        return converters -> converters.withJsonConverter(new SizedJsonConverter(mapper));
    }
}

package homeinventory.photos.stack;

import homeinventory.photos.model.SearchAttributes;
import homeinventory.photos.stack.temporal.InJvmTemporal;
import io.temporal.api.enums.v1.IndexedValueType;
import io.temporal.spring.boot.TemporalOptionsCustomizer;
import io.temporal.testing.TestEnvironmentOptions;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the starter's test server use real time and the search attributes of a real server. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(InJvmTemporal.PROPERTY)
class InJvmTemporalConfiguration {

    @Bean
    TemporalOptionsCustomizer<TestEnvironmentOptions.Builder> realTime() {
        return options -> options.setUseTimeskipping(false)
                .registerSearchAttribute(
                        SearchAttributes.WORKSPACE_ID.getName(), IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD)
                .registerSearchAttribute(
                        SearchAttributes.PHOTO_TYPE.getName(), IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD);
    }
}

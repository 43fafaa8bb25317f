package homeinventory.photos.api.dispatch;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The dispatcher of pending photos. */
@Configuration(proxyBeanMethods = false)
class DispatchConfiguration {

    @Bean
    Dispatcher dispatcher(DispatchPending pending, DispatchSignal signal, DispatchProperties properties) {
        return new Dispatcher("dispatcher", pending, signal, properties);
    }
}

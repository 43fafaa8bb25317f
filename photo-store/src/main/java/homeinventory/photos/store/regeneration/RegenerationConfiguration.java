package homeinventory.photos.store.regeneration;

import java.lang.management.ManagementFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Regenerations in PostgreSQL. */
@Configuration(proxyBeanMethods = false)
@Import({Regenerations.class, RegenerationOutbox.class, RegenerationProgress.class})
public class RegenerationConfiguration {

    /** Attempts have the name that the Temporal SDK gives a worker, so one search finds both. */
    @Bean
    SwapGeneration swapGeneration(JdbcClient jdbc) {
        return new SwapGeneration(jdbc, ManagementFactory.getRuntimeMXBean().getName());
    }
}

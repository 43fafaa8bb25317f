package homeinventory.photos.stack;

import homeinventory.photos.api.ApiConfiguration;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** API and worker in one context, so that they share one Temporal client and one pool of database connections. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({ApiConfiguration.class, InJvmTemporalConfiguration.class})
class LocalStackConfiguration {}

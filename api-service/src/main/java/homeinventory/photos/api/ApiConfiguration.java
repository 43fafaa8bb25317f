package homeinventory.photos.api;

import homeinventory.photos.store.PhotoStoreConfiguration;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.annotation.Import;

/**
 * The whole API, for a process that also runs the worker to import. Brings in the store and the components of this package,
 * but not its application. Beans have their full class names, so the bean names of two modules never clash. The defaults of its
 * settings are in {@code api-service.yml}.
 */
@Configuration(proxyBeanMethods = false)
@Import(PhotoStoreConfiguration.class)
@ConfigurationPropertiesScan
@ComponentScan(
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
        excludeFilters = @ComponentScan.Filter(classes = SpringBootConfiguration.class))
public class ApiConfiguration {}

package homeinventory.photos.api;

import homeinventory.photos.store.PhotoStoreConfiguration;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.annotation.Import;

/**
 * Everything the API is made of, to be imported by a process that also holds the worker. Brings in only the store and
 * this package's components, without its application, and named by their full class names, so that two modules never
 * fight over a bean name. The defaults that go with it are in {@code api-service.yml}.
 */
@Configuration(proxyBeanMethods = false)
@Import(PhotoStoreConfiguration.class)
@ConfigurationPropertiesScan
@ComponentScan(
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
        excludeFilters = @ComponentScan.Filter(classes = SpringBootConfiguration.class))
public class ApiConfiguration {}

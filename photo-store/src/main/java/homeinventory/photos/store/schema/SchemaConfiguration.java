package homeinventory.photos.store.schema;

import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Brings the database up to date at start. */
@Configuration(proxyBeanMethods = false)
public class SchemaConfiguration {

    /** Spring Boot lets every bean that uses JDBC wait for this one, and leaves out its own Liquibase bean. */
    @Bean
    SchemaMigration schemaMigration(DataSource dataSource) {
        return new SchemaMigration(dataSource);
    }
}

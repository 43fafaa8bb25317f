package homeinventory.photos.store.schema;

import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Migrates the database at startup. */
@Configuration(proxyBeanMethods = false)
public class SchemaConfiguration {

    /** Spring Boot makes this bean before every bean that uses JDBC, and makes no Liquibase bean of its own. */
    @Bean
    SchemaMigration schemaMigration(DataSource dataSource) {
        return new SchemaMigration(dataSource);
    }
}

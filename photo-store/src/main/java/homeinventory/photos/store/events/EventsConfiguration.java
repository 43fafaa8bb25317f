package homeinventory.photos.store.events;

import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The event log in PostgreSQL. */
@Configuration(proxyBeanMethods = false)
public class EventsConfiguration {

    @Bean
    EventLog eventLog(JdbcClient jdbc) {
        return new JdbcEventLog(jdbc);
    }

    @Bean
    EventUpkeep eventUpkeep(JdbcClient jdbc) {
        return new JdbcEventUpkeep(jdbc);
    }

    /** Connects on first use, so a process that never listens has no connection for it. */
    @Bean
    EventNotifications eventNotifications(JdbcConnectionDetails database) {
        return new PostgresEventNotifications(unpooled(database));
    }

    /** A listener keeps its connection for good; taken from the pool, it would be one less for everybody else. */
    private static PGSimpleDataSource unpooled(JdbcConnectionDetails database) {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(database.getJdbcUrl());
        dataSource.setUser(database.getUsername());
        dataSource.setPassword(database.getPassword());
        dataSource.setApplicationName("photo-events-listener");
        dataSource.setTcpKeepAlive(true);
        return dataSource;
    }
}

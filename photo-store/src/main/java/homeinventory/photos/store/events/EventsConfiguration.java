package homeinventory.photos.store.events;

import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The event log in PostgreSQL. */
@Configuration(proxyBeanMethods = false)
@Import({EventLog.class, EventUpkeep.class})
public class EventsConfiguration {

    /** Other features of the store subscribe by a bean. */
    @Bean
    AppendEvents appendEvents(ObjectProvider<EventSubscriber> subscribers) {
        return new AppendEvents(subscribers.orderedStream().toList());
    }

    /** Connects on first use, so a process that never listens has no connection for it. */
    @Bean
    EventNotifications eventNotifications(JdbcConnectionDetails database) {
        return new EventNotifications(unpooled(database));
    }

    /** A listener keeps its connection, so it must not take one from the pool. */
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

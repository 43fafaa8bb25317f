package homeinventory.photos.api.events;

import org.springframework.boot.thread.Threading;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Refuses to start if open streams would use up the server's threads. */
@Configuration(proxyBeanMethods = false)
class RequireVirtualThreads {

    RequireVirtualThreads(Environment environment) {
        if (!Threading.VIRTUAL.isActive(environment)) {
            throw new IllegalStateException("each open event stream holds its request's thread, so these must be"
                    + " virtual; set spring.threads.virtual.enabled=true");
        }
    }
}

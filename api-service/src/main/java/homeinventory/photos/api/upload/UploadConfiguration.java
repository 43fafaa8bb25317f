package homeinventory.photos.api.upload;

import homeinventory.photos.engine.HeaderProbe;
import org.apache.coyote.ContinueResponseTiming;
import org.springframework.boot.tomcat.TomcatConnectorCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what is not a component by itself. */
@Configuration(proxyBeanMethods = false)
class UploadConfiguration {

    /** What is read from a connection at once: a quarter of the calls for 48 KB more for each that is open. */
    private static final int READ_BYTES = 32 * 1024;

    /** The probe is no bean, since a worker in the same process has one with limits of its own. */
    @Bean
    ProbePhoto probePhoto(PhotoLimits limits) {
        return new ProbePhoto(new HeaderProbe(limits.asImageLimits()), limits.maxSidePixels());
    }

    /** In one place, since both are for uploads. */
    @Bean
    TomcatConnectorCustomizer readUploads() {
        return connector -> {
            // A client that asks before it sends (RFC 9110 §10.1.1) is refused without having sent anything.
            connector.setProperty("continueResponseTiming", ContinueResponseTiming.ON_REQUEST_BODY_READ.toString());
            connector.setProperty("socket.appReadBufSize", Integer.toString(READ_BYTES));
        };
    }
}

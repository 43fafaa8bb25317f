package homeinventory.photos.worker.webhooks;

import homeinventory.photos.store.webhooks.ForbiddenReceiverException;
import homeinventory.photos.store.webhooks.ReceiverAddresses;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.util.Timeout;

/** Creates an HTTP client that connects only to addresses that may be called. */
final class ReceiverConnections {

    private ReceiverConnections() {}

    /**
     * A client that follows no redirect, repeats nothing, keeps no cookie and uses no proxy.
     *
     * @param concurrency most connections
     * @param timeLimit longest time to connect, and longest silence
     */
    static CloseableHttpClient client(ReceiverAddresses addresses, int concurrency, Duration timeLimit) {
        Timeout timeout = Timeout.of(timeLimit);
        return HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new CheckedNames(addresses))
                        .setMaxConnTotal(concurrency)
                        .setMaxConnPerRoute(concurrency)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(timeout)
                                .setSocketTimeout(timeout)
                                .build())
                        .build())
                .setUserAgent("photo-webhooks/1")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
    }

    /**
     * The client connects to the addresses that this returns. If it checked first and resolved the name again, the name could point
     * elsewhere by then (DNS rebinding).
     */
    private record CheckedNames(ReceiverAddresses addresses) implements DnsResolver {

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            try {
                return addresses.of(host).toArray(InetAddress[]::new);
            } catch (ForbiddenReceiverException e) {
                UnknownHostException unknown = new UnknownHostException(e.reason());
                unknown.initCause(e);
                throw unknown;
            }
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }
}

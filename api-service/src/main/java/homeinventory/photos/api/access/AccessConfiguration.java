package homeinventory.photos.api.access;

import java.net.InetAddress;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderNotFoundException;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/** Chooses the authentication mode, and what is refused in every mode. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

    @Bean
    AuthMode authMode(AuthProperties properties, Environment environment) {
        InetAddress address = Binder.get(environment)
                .bind("server.address", InetAddress.class)
                .orElse(null);
        return AuthMode.of(properties.mode(), address);
    }

    /**
     * Refuses addresses that can be read in two ways, so that access rules and handlers always read an address in the same way.
     * Everything else goes on to the API, which has its own problems for unknown addresses, methods and names.
     */
    @Bean
    HttpFirewall httpFirewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowUrlEncodedDoubleSlash(true);
        firewall.setUnsafeAllowAnyHttpMethod(true);
        firewall.setAllowedHeaderNames(name -> true);
        firewall.setAllowedHeaderValues(value -> true);
        firewall.setAllowedParameterNames(name -> true);
        return firewall;
    }

    /** Keeps Spring Boot from making a user with a generated password. */
    @Bean
    AuthenticationManager noPasswords() {
        return authentication -> {
            throw new ProviderNotFoundException("this service has no passwords");
        };
    }
}

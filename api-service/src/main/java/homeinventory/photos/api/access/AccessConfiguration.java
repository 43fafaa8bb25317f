package homeinventory.photos.api.access;

import homeinventory.photos.store.keys.ApiKeys;
import homeinventory.photos.store.keys.KeySessions;
import java.net.InetAddress;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderNotFoundException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.web.servlet.HandlerMapping;

/** Chooses the authentication mode and puts its filter chain before the API. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

    @Bean
    AuthMode authMode(AuthProperties properties, Environment environment) {
        InetAddress address = Binder.get(environment)
                .bind("server.address", InetAddress.class)
                .orElse(null);
        return AuthMode.of(properties.mode(), address);
    }

    /** Made in every mode, so that a route without a rule is found at the first start, also in mode {@code none}. */
    @Bean
    RouteRules routeRules(ObjectProvider<HandlerMapping> mappings) {
        return ReadRouteRules.from(mappings.stream());
    }

    @Bean
    AccessChains accessChains(RouteRules routes, ProblemAnswers problems, ApiKeys keys, KeySessions sessions) {
        return new AccessChains(routes, problems, new KeyAuthenticationFilter(keys, sessions, problems));
    }

    /** In mode {@code none} the chain is empty. */
    @Bean
    SecurityFilterChain accessChain(
            AuthMode mode, AuthProperties properties, AccessChains chains, ObjectProvider<HttpSecurity> http) {
        return switch (mode) {
            case NONE -> new DefaultSecurityFilterChain(AnyRequestMatcher.INSTANCE);
            case API_KEY -> chains.forKeys(http.getObject());
            case JWT -> chains.forTokens(http.getObject(), new JwtCallers(properties.jwt()));
        };
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

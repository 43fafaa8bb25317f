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

/** Chooses the mode and puts its filter chain before the API. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

    @Bean
    AuthMode authMode(AuthProperties properties, Environment environment) {
        InetAddress address = Binder.get(environment)
                .bind("server.address", InetAddress.class)
                .orElse(null);
        return AuthMode.of(properties.mode(), address);
    }

    @Bean
    AccessRules accessRules(ProblemAnswers problems, ApiKeys keys, KeySessions sessions) {
        return new AccessRules(problems, new KeyAuthenticationFilter(keys, sessions, problems));
    }

    /** Where nobody is asked who he is, nothing stands before the API. */
    @Bean
    SecurityFilterChain accessChain(
            AuthMode mode, AuthProperties properties, AccessRules rules, ObjectProvider<HttpSecurity> http) {
        return switch (mode) {
            case NONE -> new DefaultSecurityFilterChain(AnyRequestMatcher.INSTANCE);
            case API_KEY -> rules.forKeys(http.getObject());
            case JWT -> rules.forTokens(http.getObject(), new JwtCallers(properties.jwt()));
        };
    }

    /**
     * Refuses addresses that could be read in two ways, so that rules and handlers never disagree about one. Whatever has
     * one meaning is left to the API, which answers unknown addresses, methods and names with problems of its own.
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

    /** Keeps Spring Boot from making up a user with a password. */
    @Bean
    AuthenticationManager noPasswords() {
        return authentication -> {
            throw new ProviderNotFoundException("nobody signs in with a password here");
        };
    }
}

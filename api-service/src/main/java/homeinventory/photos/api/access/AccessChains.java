package homeinventory.photos.api.access;

import homeinventory.photos.store.keys.ApiKeys;
import homeinventory.photos.store.keys.KeySessions;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.web.servlet.HandlerMapping;

/** The filter chain before the API: how callers are recognised in each mode, and what they may use. */
@Configuration(proxyBeanMethods = false)
class AccessChains {

    private final RouteRules routes;
    private final ProblemAnswers problems;

    /** Reads the rules in every mode, so that a route without one is found at the first start, also in mode {@code none}. */
    AccessChains(ObjectProvider<HandlerMapping> mappings, ProblemAnswers problems) {
        this.routes = ReadRouteRules.from(mappings.stream());
        this.problems = problems;
    }

    /** In mode {@code none} the chain is empty. */
    @Bean
    SecurityFilterChain accessChain(
            AuthMode mode,
            AuthProperties properties,
            ApiKeys keys,
            KeySessions sessions,
            ObjectProvider<HttpSecurity> http) {
        return switch (mode) {
            case NONE -> new DefaultSecurityFilterChain(AnyRequestMatcher.INSTANCE);
            case API_KEY ->
                common(http.getObject())
                        .csrf(csrf -> csrf.csrfTokenRepository(new SessionCsrfTokens())
                                .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler())
                                .requireCsrfProtectionMatcher(AccessChains::isChangeByCookie))
                        .addFilterBefore(
                                new KeyAuthenticationFilter(keys, sessions, problems), AuthorizationFilter.class)
                        .build();
            case JWT -> {
                JwtCallers callers = new JwtCallers(properties.jwt());
                yield common(http.getObject())
                        .csrf(AbstractHttpConfigurer::disable)
                        .oauth2ResourceServer(server -> server.authenticationEntryPoint(problems)
                                .accessDeniedHandler(problems)
                                .jwt(jwt -> jwt.decoder(callers.decoder()).jwtAuthenticationConverter(callers)))
                        .build();
            }
        };
    }

    /** No session of the container's, no headers but the API's own, problems in place of pages. */
    private HttpSecurity common(HttpSecurity http) {
        return http.headers(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(exceptions ->
                        exceptions.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .anyRequest()
                        .access(routes));
    }

    private static boolean isChangeByCookie(HttpServletRequest request) {
        return CsrfFilter.DEFAULT_CSRF_MATCHER.matches(request)
                && Credentials.session(request).isPresent();
    }
}

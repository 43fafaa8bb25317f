package homeinventory.photos.api.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;

/** The filter chains before the API: how callers are recognised in each mode, and what they may use. */
final class AccessChains {

    private final RouteRules routes;
    private final ProblemAnswers problems;
    private final KeyAuthenticationFilter keyAuthentication;

    AccessChains(RouteRules routes, ProblemAnswers problems, KeyAuthenticationFilter keyAuthentication) {
        this.routes = routes;
        this.problems = problems;
        this.keyAuthentication = keyAuthentication;
    }

    SecurityFilterChain forKeys(HttpSecurity http) {
        return common(http)
                .csrf(csrf -> csrf.csrfTokenRepository(new SessionCsrfTokens())
                        .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler())
                        .requireCsrfProtectionMatcher(AccessChains::isChangeByCookie))
                .addFilterBefore(keyAuthentication, AuthorizationFilter.class)
                .build();
    }

    SecurityFilterChain forTokens(HttpSecurity http, JwtCallers callers) {
        return common(http)
                .csrf(AbstractHttpConfigurer::disable)
                .oauth2ResourceServer(server -> server.authenticationEntryPoint(problems)
                        .accessDeniedHandler(problems)
                        .jwt(jwt -> jwt.decoder(callers.decoder()).jwtAuthenticationConverter(callers)))
                .build();
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

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

/** What a caller needs for which address. */
final class AccessRules {
    private static final String WORKSPACE = "/api/v1/workspaces/{workspace_id}";

    /** What only administrators may do; whatever else is below a workspace is for its members too. */
    private static final String[] FOR_ADMINS = {
        WORKSPACE + "/photos/thumbnails/retry",
        WORKSPACE + "/photos/{photo_id}/thumbnails/retry",
        WORKSPACE + "/photos/thumbnails/regenerate",
        WORKSPACE + "/photos/{photo_id}/thumbnails/regenerate",
        WORKSPACE + "/regenerations/**",
        WORKSPACE + "/webhooks/**",
        WORKSPACE + "/workers",
        WORKSPACE + "/keys",
        WORKSPACE + "/keys/{key_id}"
    };

    private final ProblemAnswers problems;
    private final KeyAuthenticationFilter keyAuthentication;

    AccessRules(ProblemAnswers problems, KeyAuthenticationFilter keyAuthentication) {
        this.problems = problems;
        this.keyAuthentication = keyAuthentication;
    }

    SecurityFilterChain forKeys(HttpSecurity http) {
        return common(http)
                .csrf(csrf -> csrf.csrfTokenRepository(new SessionCsrfTokens())
                        .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler())
                        .requireCsrfProtectionMatcher(AccessRules::isChangeByCookie))
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
                        .requestMatchers(FOR_ADMINS)
                        .access(new WorkspaceAccess(true))
                        .requestMatchers(WORKSPACE + "/**")
                        .access(new WorkspaceAccess(false))
                        .requestMatchers("/api/v1/session", "/api/v1/links/**")
                        .permitAll()
                        .requestMatchers("/api/**")
                        .authenticated()
                        .anyRequest()
                        .permitAll());
    }

    private static boolean isChangeByCookie(HttpServletRequest request) {
        return CsrfFilter.DEFAULT_CSRF_MATCHER.matches(request)
                && Credentials.session(request).isPresent();
    }
}

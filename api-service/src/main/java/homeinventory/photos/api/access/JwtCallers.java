package homeinventory.photos.api.access;

import homeinventory.photos.model.WorkspaceId;
import homeinventory.photos.store.keys.KeyRole;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoders;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/** Reads the caller from a JSON Web Token. */
final class JwtCallers implements Converter<Jwt, AbstractAuthenticationToken> {

    private final AuthProperties.Jwt properties;

    JwtCallers(AuthProperties.Jwt properties) {
        this.properties = properties;
    }

    /** Checks tokens. Asks the issuer for its keys at the first token, so that startup does not wait for it. */
    JwtDecoder decoder() {
        String issuer = required("auth.jwt.issuer", properties.issuer());
        String audience = required("auth.jwt.audience", properties.audience());
        OAuth2TokenValidator<Jwt> hasOurAudience = new JwtClaimValidator<Collection<String>>(
                JwtClaimNames.AUD, audiences -> audiences != null && audiences.contains(audience));
        return new SupplierJwtDecoder(() -> {
            NimbusJwtDecoder decoder = JwtDecoders.fromIssuerLocation(issuer);
            decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                    JwtValidators.createDefaultWithIssuer(issuer), hasOurAudience));
            return decoder;
        });
    }

    @Override
    public AbstractAuthenticationToken convert(Jwt token) {
        return new Caller(workspace(token), role(token), null, null, token.getExpiresAt()).asAuthentication();
    }

    private WorkspaceId workspace(Jwt token) {
        String claim = token.getClaimAsString(properties.workspaceClaim());
        try {
            return WorkspaceId.of(String.valueOf(claim));
        } catch (IllegalArgumentException e) {
            throw new InvalidBearerTokenException(
                    "the claim " + properties.workspaceClaim() + " is " + claim + ", expected a workspace's UUID", e);
        }
    }

    private KeyRole role(Jwt token) {
        Object claim = token.getClaim(properties.roleClaim());
        List<?> roles = claim instanceof List<?> list ? list : List.of(String.valueOf(claim));
        return roles.contains(KeyRole.ADMIN.wireName()) ? KeyRole.ADMIN : KeyRole.MEMBER;
    }

    private static String required(String property, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalStateException("auth.mode is jwt and " + property + " is not set");
        }
        return value;
    }
}

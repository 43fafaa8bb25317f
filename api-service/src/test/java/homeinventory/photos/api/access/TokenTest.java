package homeinventory.photos.api.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import homeinventory.photos.api.Answer;
import homeinventory.photos.api.TestApi;
import homeinventory.photos.model.WorkspaceId;
import homeinventory.photos.store.keys.KeyRole;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tokens of an authorization server that the test runs itself. */
class TokenTest {
    private static final RSAKey KEY = newKey("ours");
    private static final RSAKey FOREIGN_KEY = newKey("ours");

    private static HttpServer issuer;
    private static String issuerAddress;
    private static KeyedApi keyed;

    private final WorkspaceId workspace = TestApi.newWorkspace();
    private final String photos = "/api/v1/workspaces/" + workspace + "/photos";

    @BeforeAll
    static void start() throws IOException {
        issuer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        issuerAddress = "http://127.0.0.1:" + issuer.getAddress().getPort();
        serve(
                "/.well-known/openid-configuration",
                "{\"issuer\": \"" + issuerAddress + "\", \"jwks_uri\": \"" + issuerAddress + "/keys\","
                        + " \"subject_types_supported\": [\"public\"]}");
        serve("/keys", new JWKSet(KEY.toPublicJWK()).toString());
        issuer.start();
        keyed = new KeyedApi("auth.mode=jwt", "auth.jwt.issuer=" + issuerAddress, "auth.jwt.audience=photos");
    }

    @AfterAll
    static void stop() {
        keyed.close();
        issuer.stop(0);
    }

    @Test
    void a_token_opens_its_workspace_and_no_other() {
        String token = sign(KEY, claims(workspace.toString(), null));

        assertThat(get(photos, token).status()).isEqualTo(200);
        assertThat(get("/api/v1/workspaces/" + TestApi.newWorkspace() + "/photos", token)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_role_makes_an_administrator_alone_or_in_a_list() {
        assertThat(retry(sign(KEY, claims(workspace.toString(), null)))).isEqualTo(403);
        assertThat(retry(sign(KEY, claims(workspace.toString(), "member")))).isEqualTo(403);
        assertThat(retry(sign(KEY, claims(workspace.toString(), "admin")))).isEqualTo(202);
        assertThat(retry(sign(KEY, claims(workspace.toString(), List.of("member", "admin")))))
                .isEqualTo(202);
    }

    @Test
    void a_token_that_is_expired_foreign_or_for_another_audience_is_not_valid() {
        JWTClaimsSet valid = claims(workspace.toString(), "admin");
        String key = keyed.key(workspace, KeyRole.ADMIN);

        for (String token : List.of(
                "not a token",
                key,
                sign(FOREIGN_KEY, valid),
                sign(
                        KEY,
                        new JWTClaimsSet.Builder(valid)
                                .expirationTime(Date.from(Instant.now().minusSeconds(120)))
                                .build()),
                sign(KEY, new JWTClaimsSet.Builder(valid).audience("others").build()),
                sign(
                        KEY,
                        new JWTClaimsSet.Builder(valid)
                                .issuer("http://127.0.0.1:1")
                                .build()))) {
            Answer answer = get(photos, token);
            assertThat(answer.status()).as(token).isEqualTo(401);
            assertThat(answer.field("type")).isEqualTo("/problems/not-authenticated");
        }
        assertThat(keyed.api.get(photos).status()).isEqualTo(401);
    }

    @Test
    void a_token_without_a_workspace_is_not_valid() {
        assertThat(get(photos, sign(KEY, claims(null, "admin"))).status()).isEqualTo(401);
        assertThat(get(photos, sign(KEY, claims("sofa", "admin"))).status()).isEqualTo(401);
    }

    private static Answer get(String path, String token) {
        return keyed.api.get(path, KeyedApi.bearer(token));
    }

    private int retry(String token) {
        return keyed.api
                .post(photos + "/thumbnails/retry", KeyedApi.bearer(token))
                .status();
    }

    private static JWTClaimsSet claims(@Nullable String workspace, @Nullable Object role) {
        return new JWTClaimsSet.Builder()
                .issuer(issuerAddress)
                .audience("photos")
                .subject("somebody")
                .expirationTime(Date.from(Instant.now().plusSeconds(300)))
                .claim("workspace_id", workspace)
                .claim("role", role)
                .build();
    }

    private static String sign(RSAKey key, JWTClaimsSet claims) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("the test could not sign a token", e);
        }
    }

    private static RSAKey newKey(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("the test could not make a key", e);
        }
    }

    private static void serve(String path, String json) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        issuer.createContext(path, exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }
}

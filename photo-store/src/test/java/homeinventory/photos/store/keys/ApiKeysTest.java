package homeinventory.photos.store.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import homeinventory.photos.model.WorkspaceId;
import homeinventory.photos.store.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class ApiKeysTest {

    @AutoClose
    static final TestDatabase database = TestDatabase.create();

    private final ApiKeys keys = new ApiKeys(database.jdbc());
    private final KeySessions sessions = new KeySessions(database.jdbc());
    private final WorkspaceId workspace = new WorkspaceId(UUID.randomUUID());
    private final Secret secret = Secret.random("test_");

    @Test
    void a_key_is_found_only_by_its_secret() {
        ApiKey key = create(null);

        assertThat(keys.findValid(secret)).contains(key);
        assertThat(keys.findValid(Secret.random("test_"))).isEmpty();
        assertThat(keys.findValid(new Secret(""))).isEmpty();
        assertThat(keys.isValid(key.id())).isTrue();
        assertThat(key.name()).isEqualTo("the phone");
        assertThat(key.role()).isEqualTo(KeyRole.ADMIN);
        assertThat(key.workspaceId()).isEqualTo(workspace);
    }

    @Test
    void a_secret_is_256_random_bits_and_never_stored_or_printed() {
        create(null);

        assertThat(secret.text()).hasSize("test_".length() + 43);
        assertThat(secret).doesNotHaveToString(secret.text());
        assertThat(secret.toString()).doesNotContain(secret.text().substring(5, 12));
        assertThat(database.jdbc()
                        .sql("SELECT k::TEXT FROM warehouse.api_keys k")
                        .query(String.class)
                        .list())
                .noneMatch(row -> row.contains(secret.text()));
        Set<String> many = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            many.add(Secret.random("").text());
        }
        assertThat(many).hasSize(1000);
    }

    @Test
    void an_expired_key_opens_nothing() {
        ApiKey key = create(Instant.now().minusSeconds(1));

        assertThat(keys.findValid(secret)).isEmpty();
        assertThat(keys.isValid(key.id())).isFalse();
    }

    @Test
    void a_revoked_key_opens_nothing_and_neither_do_its_sessions() {
        ApiKey key = create(Instant.now().plusSeconds(60));
        Secret cookie = Secret.random("");
        sessions.open(key.id(), cookie, Duration.ofHours(1));
        assertThat(sessions.findValid(cookie)).contains(key);

        assertThat(keys.revoke(workspace, key.id())).isTrue();
        assertThat(keys.revoke(workspace, key.id())).isTrue();

        assertThat(keys.findValid(secret)).isEmpty();
        assertThat(keys.isValid(key.id())).isFalse();
        assertThat(sessions.findValid(cookie)).isEmpty();
        assertThat(keys.list(workspace))
                .singleElement()
                .satisfies(revoked -> assertThat(revoked.revokedAt()).isNotNull());
    }

    @Test
    void only_its_own_workspace_sees_and_revokes_a_key() {
        ApiKey key = create(null);
        WorkspaceId other = new WorkspaceId(UUID.randomUUID());

        assertThat(keys.list(other)).isEmpty();
        assertThat(keys.revoke(other, key.id())).isFalse();
        assertThat(keys.findValid(secret)).contains(key);
    }

    @Test
    void a_session_ends_when_it_is_closed_or_expires() {
        ApiKey key = create(null);
        Secret closed = Secret.random("");
        Secret ended = Secret.random("");
        sessions.open(key.id(), closed, Duration.ofHours(1));
        sessions.open(key.id(), ended, Duration.ZERO);

        sessions.close(closed);

        assertThat(sessions.findValid(closed)).isEmpty();
        assertThat(sessions.findValid(ended)).isEmpty();
        sessions.open(key.id(), Secret.random(""), Duration.ofHours(1));
        assertThat(database.jdbc()
                        .sql("SELECT count(*) FROM warehouse.key_sessions WHERE key_id = ?")
                        .param(key.id())
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void a_name_is_needed_and_may_not_be_longer_than_its_column() {
        assertThatThrownBy(() -> new NewKey(workspace, " ", KeyRole.MEMBER, null))
                .hasMessageContaining("expected 1 to 100");
        assertThatThrownBy(() -> new NewKey(workspace, "n".repeat(101), KeyRole.MEMBER, null))
                .hasMessageContaining("101");
    }

    private ApiKey create(@Nullable Instant expiresAt) {
        return keys.create(new NewKey(workspace, "the phone", KeyRole.ADMIN, expiresAt), secret);
    }
}

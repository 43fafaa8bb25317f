package homeinventory.photos.api.keys.command;

import static org.assertj.core.api.Assertions.assertThat;

import homeinventory.photos.store.TestDatabase;
import homeinventory.photos.store.TestStore;
import homeinventory.photos.store.keys.ApiKey;
import homeinventory.photos.store.keys.ApiKeys;
import homeinventory.photos.store.keys.KeyRole;
import homeinventory.photos.store.keys.Secret;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeysApplicationTest {

    @AutoClose
    private static final TestDatabase database = TestDatabase.create();

    @TempDir
    private static Path storage;

    @AutoClose
    private static TestStore store;

    private ApiKeys keys;
    private final String workspace = UUID.randomUUID().toString();

    @BeforeAll
    static void open_the_store() {
        store = TestStore.open(database, storage);
    }

    @BeforeEach
    void ask_the_store() {
        keys = store.apiKeys();
    }

    /** The exit status and the output of the command. */
    private record Outcome(int status, String out, String error) {}

    @Test
    void a_new_key_is_the_only_text_on_standard_output() {
        Outcome outcome =
                run("create", "--workspace=" + workspace, "--role=admin", "--name=the phone", "--expires-in=90d");

        assertThat(outcome.status()).isZero();
        ApiKey key = keys.findValid(new Secret(outcome.out().strip())).orElseThrow();
        assertThat(key.workspaceId()).hasToString(workspace);
        assertThat(key.role()).isEqualTo(KeyRole.ADMIN);
        assertThat(key.name()).isEqualTo("the phone");
        assertThat(Duration.between(Instant.now(), key.expiresAt()))
                .isBetween(Duration.ofDays(89), Duration.ofDays(90));
        assertThat(outcome.error())
                .contains("Authorization: Bearer")
                .doesNotContain(outcome.out().strip());
    }

    @Test
    void by_default_a_key_is_for_a_member_and_does_not_expire() {
        Outcome outcome = run("create", "--workspace=" + workspace);

        ApiKey key = keys.findValid(new Secret(outcome.out().strip())).orElseThrow();
        assertThat(key.role()).isEqualTo(KeyRole.MEMBER);
        assertThat(key.expiresAt()).isNull();
    }

    @Test
    void keys_are_listed_and_revoked_by_their_id() {
        String secret = run("create", "--workspace=" + workspace, "--name=the phone")
                .out()
                .strip();
        String id = keys.findValid(new Secret(secret)).orElseThrow().id().toString();

        assertThat(run("list", "--workspace=" + workspace).out())
                .contains(id)
                .contains("member")
                .contains("the phone")
                .doesNotContain(secret);
        assertThat(run("revoke", "--workspace=" + workspace, "--id=" + id).status())
                .isZero();

        assertThat(keys.findValid(new Secret(secret))).isEmpty();
        assertThat(run("list", "--workspace=" + workspace).out()).contains("revoked at");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "make",
                "create",
                "create --workspace=sofa",
                "create --workspace=WORKSPACE --role=owner",
                "create --workspace=WORKSPACE --expires-in=soon",
                "revoke --workspace=WORKSPACE --id=00000000-0000-4000-8000-000000000001"
            })
    void invalid_arguments_are_refused_with_the_usage(String line) {
        Outcome outcome = run(line.replace("WORKSPACE", workspace).split(" "));

        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.error()).contains("keys create --workspace=");
    }

    private static Outcome run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream error = new ByteArrayOutputStream();
        List<String> all = new ArrayList<>(List.of("keys"));
        all.addAll(Arrays.asList(arguments));
        for (String property : database.properties()) {
            all.add("--" + property);
        }
        int status = KeysApplication.run(
                all.toArray(String[]::new),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(error, true, StandardCharsets.UTF_8));
        return new Outcome(status, out.toString(StandardCharsets.UTF_8), error.toString(StandardCharsets.UTF_8));
    }
}

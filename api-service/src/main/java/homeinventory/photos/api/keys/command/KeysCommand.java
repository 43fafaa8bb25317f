package homeinventory.photos.api.keys.command;

import homeinventory.photos.model.WorkspaceId;
import homeinventory.photos.store.keys.ApiKey;
import homeinventory.photos.store.keys.ApiKeys;
import homeinventory.photos.store.keys.KeyRole;
import homeinventory.photos.store.keys.NewKey;
import homeinventory.photos.store.keys.Secret;
import java.io.PrintStream;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.convert.DurationStyle;

/** Makes, lists and revokes keys. Prints a new key to {@code out}, and all messages for people to {@code notes}. */
final class KeysCommand {
    static final String USAGE = """
            keys create --workspace=<uuid> [--role=member|admin] [--name=<what it is for>] [--expires-in=90d]
            keys list --workspace=<uuid>
            keys revoke --workspace=<uuid> --id=<uuid>""";

    private final ApiKeys keys;
    private final Clock clock;
    private final PrintStream out;
    private final PrintStream notes;

    KeysCommand(ApiKeys keys, Clock clock, PrintStream out, PrintStream notes) {
        this.keys = keys;
        this.clock = clock;
        this.out = out;
        this.notes = notes;
    }

    /** Throws {@link IllegalArgumentException} if the arguments are not valid. */
    void run(ApplicationArguments arguments) {
        List<String> what = arguments.getNonOptionArgs();
        switch (what.size() == 1 ? what.getFirst() : "") {
            case "create" -> create(arguments);
            case "list" -> keys.list(workspace(arguments)).forEach(key -> out.println(describe(key)));
            case "revoke" -> revoke(arguments);
            default -> throw new IllegalArgumentException("expected create, list or revoke, found " + what);
        }
    }

    private void create(ApplicationArguments arguments) {
        String role = option(arguments, "role");
        String name = option(arguments, "name");
        String expiresIn = option(arguments, "expires-in");
        Instant expiresAt = expiresIn == null ? null : after(expiresIn);
        Secret secret = Secret.random(ApiKey.PREFIX);
        ApiKey key = keys.create(
                new NewKey(
                        workspace(arguments),
                        name == null ? "made by command" : name,
                        role == null ? KeyRole.MEMBER : KeyRole.ofWireName(role),
                        expiresAt),
                secret);
        notes.println(describe(key));
        notes.println("This is the key. It is shown only once. Send it as \"Authorization: Bearer <key>\":");
        out.println(secret.text());
    }

    private Instant after(String duration) {
        try {
            return clock.instant().plus(DurationStyle.detectAndParse(duration));
        } catch (DateTimeException | ArithmeticException e) {
            throw new IllegalArgumentException("--expires-in is " + duration + ", which is too long", e);
        }
    }

    private void revoke(ApplicationArguments arguments) {
        UUID id = uuid("id", required(arguments, "id"));
        if (!keys.revoke(workspace(arguments), id)) {
            throw new IllegalArgumentException("the workspace has no key " + id);
        }
        notes.println(id + " is revoked");
    }

    private static String describe(ApiKey key) {
        Instant revokedAt = key.revokedAt();
        Instant expiresAt = key.expiresAt();
        String validity = revokedAt != null
                ? "revoked at " + revokedAt
                : expiresAt != null ? "valid until " + expiresAt : "valid until it is revoked";
        return "%s  %s  %s  \"%s\"".formatted(key.id(), key.role().wireName(), validity, key.name());
    }

    private static WorkspaceId workspace(ApplicationArguments arguments) {
        return new WorkspaceId(uuid("workspace", required(arguments, "workspace")));
    }

    private static UUID uuid(String option, String value) {
        try {
            return UUID.fromString(value);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("--" + option + " is " + value + ", expected a UUID", e);
        }
    }

    private static String required(ApplicationArguments arguments, String option) {
        String value = option(arguments, option);
        if (value == null) {
            throw new IllegalArgumentException("--" + option + " is missing");
        }
        return value;
    }

    private static @Nullable String option(ApplicationArguments arguments, String option) {
        List<String> values = arguments.getOptionValues(option);
        return values == null || values.isEmpty() ? null : values.getLast();
    }
}

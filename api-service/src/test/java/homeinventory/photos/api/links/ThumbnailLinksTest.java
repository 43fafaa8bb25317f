package homeinventory.photos.api.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import homeinventory.photos.api.TestApi;
import homeinventory.photos.api.TestClock;
import homeinventory.photos.api.problems.ProblemException;
import homeinventory.photos.model.PhotoId;
import homeinventory.photos.model.ThumbnailSize;
import homeinventory.photos.model.WorkspaceId;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

class ThumbnailLinksTest {
    private static final String OLD = "the old secret, which has 32 characters";
    private static final String NEW = "the new secret, which has 32 characters";

    private final TestClock clock = new TestClock("2026-03-01T12:00:00.700Z");
    private final WorkspaceId workspace = TestApi.newWorkspace();
    private final PhotoId photo = new PhotoId(UUID.randomUUID());
    private final ThumbnailLinks links = process(NEW);

    @Test
    void a_link_is_valid_until_the_second_before_the_one_that_it_names() {
        LinkResource made = make(Duration.ofSeconds(60));
        assertThat(made.expiresAt()).isEqualTo(Instant.parse("2026-03-01T12:01:00Z"));

        clock.forward(Duration.ofMillis(59_299));
        assertThat(links.check(link(made), signature(made))).isEqualTo(Duration.ofMillis(1));
        clock.forward(Duration.ofMillis(1));

        assertThat(refusal(link(made), signature(made)).getStatusCode().value()).isEqualTo(410);
    }

    @Test
    void a_link_with_any_part_changed_is_refused() {
        LinkResource made = make(null);
        ThumbnailLink link = link(made);
        long expires = link.expires();

        for (ThumbnailLink changed : List.of(
                new ThumbnailLink(TestApi.newWorkspace(), photo, ThumbnailSize.LARGE, expires),
                new ThumbnailLink(workspace, new PhotoId(UUID.randomUUID()), ThumbnailSize.LARGE, expires),
                new ThumbnailLink(workspace, photo, ThumbnailSize.SMALL, expires),
                new ThumbnailLink(workspace, photo, ThumbnailSize.LARGE, expires + 1),
                new ThumbnailLink(workspace, photo, ThumbnailSize.LARGE, Long.MAX_VALUE))) {
            assertThat(refusal(changed, signature(made)).getStatusCode().value())
                    .as(changed.toString())
                    .isEqualTo(403);
        }
        assertThat(links.check(link, signature(made))).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "ä"})
    void any_other_signature_is_refused(String signature) {
        assertThat(refusal(link(make(null)), signature).getStatusCode().value()).isEqualTo(403);
    }

    @Test
    void an_expired_link_that_is_forged_is_answered_as_forged() {
        ThumbnailLink link = new ThumbnailLink(workspace, photo, ThumbnailSize.LARGE, 0);

        assertThat(refusal(link, "x").getStatusCode().value()).isEqualTo(403);
    }

    @Test
    void while_secrets_are_rotated_links_of_both_are_valid_in_every_replica() {
        LinkResource old = make(process(OLD), null);
        ThumbnailLinks between = process(NEW, OLD);
        LinkResource made = make(between, null);

        assertThat(between.check(link(old), signature(old))).isPositive();
        assertThat(process(NEW).check(link(made), signature(made))).isPositive();
        assertThat(process(OLD, NEW).check(link(made), signature(made))).isPositive();
        assertThat(refusal(link(old), signature(old)).getStatusCode().value())
                .as("without the old secret")
                .isEqualTo(403);
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void replicas_without_a_common_secret_refuse_each_others_links_and_log_once_what_to_do(CapturedOutput output) {
        LinkResource made = make(process(new LinkSigner(List.of())), null);
        ThumbnailLinks replica = process(new LinkSigner(List.of()));

        for (int look = 0; look < 2; look++) {
            assertThatThrownBy(() -> replica.check(link(made), signature(made))).isInstanceOf(ProblemException.class);
        }

        assertThat(output.getAll()).containsOnlyOnce("set photos.links.secrets (PHOTOS_LINKS_SECRETS)");
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void a_wrong_signature_is_not_logged_if_secrets_are_shared(CapturedOutput output) {
        assertThat(refusal(link(make(null)), "x")).isNotNull();

        assertThat(output.getAll()).doesNotContain("photos.links.secrets");
    }

    @Test
    void a_link_is_valid_for_a_week_or_for_the_requested_time_within_limits() {
        assertThat(make(null).expiresAt()).isEqualTo(Instant.parse("2026-03-08T12:00:00Z"));
        assertThat(make(Duration.ofDays(30)).expiresAt()).isEqualTo(Instant.parse("2026-03-31T12:00:00Z"));

        for (Duration wrong : List.of(
                Duration.ZERO, Duration.ofSeconds(-1), Duration.ofDays(30).plusSeconds(1))) {
            ProblemException refused = catchThrowableOfType(ProblemException.class, () -> make(wrong));
            assertThat(refused.getBody().getDetail()).contains("expected 1 to 2592000");
        }
    }

    private ThumbnailLinks process(String... secrets) {
        return process(new LinkSigner(List.of(secrets)));
    }

    private ThumbnailLinks process(LinkSigner signer) {
        return new ThumbnailLinks(signer, Duration.ofDays(30), clock);
    }

    private LinkResource make(@Nullable Duration lifetime) {
        return make(links, lifetime);
    }

    private LinkResource make(ThumbnailLinks process, @Nullable Duration lifetime) {
        return process.make(workspace, photo, ThumbnailSize.LARGE, lifetime);
    }

    private ThumbnailLink link(LinkResource made) {
        return new ThumbnailLink(
                workspace, photo, ThumbnailSize.LARGE, made.expiresAt().getEpochSecond());
    }

    private static String signature(LinkResource made) {
        return URI.create(made.url()).getQuery().replaceAll(".*signature=", "");
    }

    private ProblemException refusal(ThumbnailLink link, String signature) {
        return catchThrowableOfType(ProblemException.class, () -> links.check(link, signature));
    }
}

package homeinventory.photos.api.insight;

import static org.assertj.core.api.Assertions.assertThat;

import homeinventory.photos.api.Answer;
import homeinventory.photos.api.SharedApi;
import homeinventory.photos.api.TestApi;
import homeinventory.photos.model.PhotoId;
import homeinventory.photos.model.WorkspaceId;
import homeinventory.photos.store.photos.ThumbnailProgress;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class InsightTest {
    private static final Instant LATER = Instant.parse("2030-01-02T03:04:05Z");

    private final TestApi api = SharedApi.get();
    private final WorkspaceId workspace = TestApi.newWorkspace();
    private final String photos = "/api/v1/workspaces/" + workspace + "/photos";

    @Test
    void photos_are_counted_by_status() {
        Answer pending = api.uploadPhoto(workspace);
        api.complete(api.uploadPhoto(workspace));
        api.complete(api.uploadPhoto(workspace));
        api.fail(api.uploadPhoto(workspace), "Out of luck.");
        api.uploadPhoto(TestApi.newWorkspace());

        JsonNode summary = api.get(photos + "/summary").json();

        assertThat(summary.get("total").asInt()).isEqualTo(4);
        assertThat(summary.get("pending").asInt()).isOne();
        assertThat(summary.get("processing").asInt()).isZero();
        assertThat(summary.get("complete").asInt()).isEqualTo(2);
        assertThat(summary.get("failed").asInt()).isOne();
        assertThat(summary.get("oldest_pending_at")).isEqualTo(pending.json().get("created_at"));
    }

    @Test
    void a_workspace_without_photos_has_a_summary_too() {
        JsonNode summary = api.get(photos + "/summary").json();

        assertThat(summary.get("total").asInt()).isZero();
        assertThat(summary.get("oldest_pending_at").isNull()).isTrue();
    }

    @Test
    void attempts_of_the_last_day_are_counted_by_the_hour() {
        api.complete(api.uploadPhoto(workspace));
        api.complete(api.uploadPhoto(workspace));
        api.fail(api.uploadPhoto(workspace), "Out of luck.");
        api.complete(api.uploadPhoto(TestApi.newWorkspace()));

        JsonNode hours = api.get(photos + "/attempts/hourly").json().get("hours");

        assertThat(hours.size()).isEqualTo(24);
        Instant newest = Instant.parse(hours.get(23).get("from").asString());
        assertThat(newest)
                .isEqualTo(newest.truncatedTo(ChronoUnit.HOURS))
                .isAfter(Instant.now().minus(2, ChronoUnit.HOURS));
        assertThat(Instant.parse(hours.get(0).get("from").asString())).isEqualTo(newest.minus(23, ChronoUnit.HOURS));
        // The hour may end between an attempt and the count.
        assertThat(hours.get(22).get("succeeded").asInt()
                        + hours.get(23).get("succeeded").asInt())
                .isEqualTo(2);
        assertThat(hours.get(22).get("failed").asInt()
                        + hours.get(23).get("failed").asInt())
                .isOne();
        assertThat(hours.get(0).get("succeeded").asInt()).isZero();
    }

    @Test
    void the_workers_are_null_while_temporal_is_unavailable() {
        JsonNode answer =
                api.get("/api/v1/workspaces/" + workspace + "/workers").json();

        assertThat(answer.get("workers").isNull()).isTrue();
    }

    @Test
    void failed_photos_are_counted_by_reason() {
        api.fail(api.uploadPhoto(workspace), "Out of luck.");
        api.fail(api.uploadPhoto(workspace), "The file is damaged.");
        api.fail(api.uploadPhoto(workspace), "The file is damaged.");

        JsonNode failures = api.get(photos + "/failures").json().get("failures");

        assertThat(failures.size()).isEqualTo(2);
        assertThat(failures.get(0).get("error").asString()).isEqualTo("The file is damaged.");
        assertThat(failures.get(0).get("photos").asInt()).isEqualTo(2);
        assertThat(failures.get(1).get("error").asString()).isEqualTo("Out of luck.");
    }

    @Test
    void a_photo_shows_each_of_its_attempts_newest_first() {
        Answer photo = api.uploadPhoto(workspace);
        PhotoId id = PhotoId.of(photo.field("id"));
        ThumbnailProgress progress = api.bean(ThumbnailProgress.class);
        progress.start(id, 1);
        progress.attemptFailed(id, 1, 1, "There was not enough memory.", LATER);
        progress.attemptStarted(id, 1, 2);

        JsonNode attempts = attempts(photo).json().get("attempts");

        assertThat(attempts.size()).isEqualTo(2);
        JsonNode running = attempts.get(0);
        assertThat(running.get("attempt").asInt()).isEqualTo(2);
        assertThat(running.get("outcome").asString()).isEqualTo("running");
        assertThat(running.get("ended_at").isNull()).isTrue();
        JsonNode failed = attempts.get(1);
        assertThat(failed.get("generation").asInt()).isOne();
        assertThat(failed.get("attempt").asInt()).isOne();
        assertThat(failed.get("outcome").asString()).isEqualTo("failed");
        assertThat(failed.get("worker").asString())
                .startsWith(ProcessHandle.current().pid() + "@");
        assertThat(failed.get("error").asString()).isEqualTo("There was not enough memory.");
        assertThat(failed.get("next_attempt_at").asString()).isEqualTo(LATER.toString());
        assertThat(Instant.parse(failed.get("ended_at").asString()))
                .isAfter(Instant.parse(failed.get("started_at").asString()));
    }

    @Test
    void a_photo_that_waits_has_no_attempts_and_one_of_another_workspace_is_not_found() {
        assertThat(attempts(api.uploadPhoto(workspace)).json().get("attempts").size())
                .isZero();

        Answer theirs = api.uploadPhoto(TestApi.newWorkspace());
        Answer notOurs = attempts(theirs);
        Answer nobodys = api.get(photos + "/" + UUID.randomUUID() + "/attempts");

        assertThat(notOurs.status()).isEqualTo(404);
        assertThat(notOurs.field("type")).isEqualTo("/problems/not-found");
        assertThat(notOurs.field("detail")).isEqualTo(nobodys.field("detail"));
    }

    private Answer attempts(Answer photo) {
        return api.get(photos + "/" + photo.field("id") + "/attempts");
    }
}

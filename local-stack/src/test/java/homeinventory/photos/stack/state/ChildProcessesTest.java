package homeinventory.photos.stack.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessesTest {
    private static final Duration GRACE = Duration.ofMillis(500);

    @TempDir
    Path temporary;

    private StateFolder state;
    private Process child;

    @BeforeEach
    void start() throws IOException {
        state = StateFolder.open(temporary);
        child = new ProcessBuilder("sleep", "300").start();
    }

    @AfterEach
    void end() {
        child.destroyForcibly();
        state.close();
    }

    @Test
    void a_child_that_outlived_its_stack_is_found_again() {
        new ChildProcesses(state).remember("child", child.toHandle());

        assertThat(new ChildProcesses(state).survivor("child")).contains(child.toHandle());
    }

    @Test
    void a_child_that_ended_is_not_a_survivor() throws InterruptedException {
        new ChildProcesses(state).remember("child", child.toHandle());
        child.destroyForcibly();
        assertThat(child.waitFor(10, TimeUnit.SECONDS)).isTrue();

        assertThat(new ChildProcesses(state).survivor("child")).isEmpty();
    }

    @Test
    void another_process_with_the_same_id_is_left_alone() {
        Instant anHourAgo = Instant.now().minus(Duration.ofHours(1));

        assertThat(ChildProcesses.running(child.pid(), anHourAgo)).isEmpty();
    }

    @Test
    void an_incomplete_record_names_no_process() throws IOException {
        ChildProcesses children = new ChildProcesses(state);
        Files.writeString(temporary.resolve("run/child.process"), child.pid() + "\n");

        assertThat(children.survivor("child")).isEmpty();
    }

    @Test
    void a_forgotten_child_is_not_a_survivor() {
        ChildProcesses children = new ChildProcesses(state);
        children.remember("child", child.toHandle());
        children.forget("child");

        assertThat(children.survivor("child")).isEmpty();
    }

    @Test
    void a_process_that_ignores_the_request_to_end_is_killed() throws IOException {
        Process stubborn =
                new ProcessBuilder("sh", "-c", "trap '' TERM; echo ready; while :; do sleep 1; done").start();
        assertThat(stubborn.inputReader().readLine()).isEqualTo("ready");

        ChildProcesses.stop(stubborn.toHandle(), GRACE);

        assertThat(stubborn.isAlive()).isFalse();
    }
}

package homeinventory.photos.stack.temporal;

import homeinventory.photos.stack.report.Progress;
import homeinventory.photos.stack.report.StartFailure;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A server that the stack started. If it ends unexpectedly it is started again; work waits meanwhile, and none is lost. */
public final class SupervisedTemporal implements TemporalServer {
    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(15);

    private final TemporalProcess program;
    private final RestartPolicy policy;
    private final Progress progress;
    private final Consumer<String> givenUp;
    private final ScheduledExecutorService supervisor = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("temporal-supervisor").factory());

    private volatile Process process;
    private Instant startedAt;
    private int restarts;

    private SupervisedTemporal(
            TemporalProcess program,
            Process process,
            RestartPolicy policy,
            Progress progress,
            Consumer<String> givenUp) {
        this.program = program;
        this.process = process;
        this.startedAt = Instant.now();
        this.policy = policy;
        this.progress = progress;
        this.givenUp = givenUp;
    }

    static SupervisedTemporal start(
            TemporalProcess program, RestartPolicy policy, Progress progress, Consumer<String> givenUp) {
        try {
            SupervisedTemporal server = new SupervisedTemporal(program, program.launch(), policy, progress, givenUp);
            server.watch();
            return server;
        } catch (IOException e) {
            throw new StartFailure("Temporal did not start: " + e.getMessage(), e);
        }
    }

    private void watch() {
        var _ = process.onExit().thenRunAsync(guarded(this::restart), supervisor);
    }

    /** Reports exceptions, because no code reads the futures of these tasks. */
    private Runnable guarded(Runnable task) {
        return () -> {
            try {
                task.run();
            } catch (RuntimeException e) {
                giveUp("Temporal could not be started again: " + e);
            }
        };
    }

    private void restart() {
        if (Duration.between(startedAt, Instant.now()).compareTo(policy.healthyAfter()) >= 0) {
            restarts = 0;
        }
        restarts++;
        String ended = "Temporal ended unexpectedly with status " + process.exitValue();
        policy.delay(restarts)
                .ifPresentOrElse(
                        delay -> {
                            progress.warn("%s; starting it again in %d s (%d of %d)"
                                    .formatted(ended, delay.toSeconds(), restarts, policy.limit()));
                            var _ = supervisor.schedule(
                                    guarded(this::relaunch), delay.toMillis(), TimeUnit.MILLISECONDS);
                        },
                        () -> giveUp(ended + " after " + policy.limit()
                                + " restarts; see logs/temporal.log in the state folder"));
    }

    private void relaunch() {
        try {
            process = program.launch();
            startedAt = Instant.now();
            watch();
            progress.warn("Temporal runs again");
        } catch (IOException e) {
            giveUp("Temporal did not start again: " + e.getMessage());
        }
    }

    private void giveUp(String reason) {
        // close() interrupts a restart; that is not a failure.
        if (!supervisor.isShutdown()) {
            givenUp.accept(reason);
        }
    }

    @Override
    public Map<String, Object> springProperties() {
        return Map.of("spring.temporal.connection.target", program.address());
    }

    @Override
    public String description() {
        return program.address();
    }

    @Override
    public Optional<URI> webUi() {
        return Optional.of(program.webUi());
    }

    @Override
    public void close() {
        supervisor.shutdownNow();
        try {
            if (!supervisor.awaitTermination(CLOSE_LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
                progress.warn("a restart of Temporal was still running after " + CLOSE_LIMIT.toSeconds() + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        program.stop(process);
    }
}

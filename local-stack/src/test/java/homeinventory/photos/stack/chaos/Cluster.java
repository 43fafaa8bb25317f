package homeinventory.photos.stack.chaos;

import homeinventory.photos.api.ApiApplication;
import homeinventory.photos.stack.endtoend.Backends;
import homeinventory.photos.stack.endtoend.HousekeepingRuns;
import homeinventory.photos.stack.invariants.AcknowledgedPhoto;
import homeinventory.photos.stack.invariants.Findings;
import homeinventory.photos.stack.invariants.Invariants;
import homeinventory.photos.stack.invariants.PhotoRow;
import homeinventory.photos.store.TestPorts;
import homeinventory.photos.worker.WorkerApplication;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Two API replicas and two workers on one PostgreSQL and one Temporal, and every photo uploaded to them. */
final class Cluster implements AutoCloseable {
    /** Older than the age at which a sweep removes orphans. */
    private static final Duration OLD = Duration.ofDays(2);

    /** Retries and sweeps after seconds instead of minutes, so that a test can wait for them. */
    private static final Map<String, String> QUICK = Map.of(
            "THUMBNAILS_RETRY_INITIALINTERVAL", "1s",
            "PHOTOS_HOUSEKEEPING_INTERVAL", "10s",
            "PHOTOS_HOUSEKEEPING_STALEAFTER", "20s");

    /**
     * What the processes run.
     *
     * @param environment added to that of the backends, which it overrides
     */
    record Programs(Class<?> api, Class<?> worker, Map<String, String> environment) {

        /** The project's programs, unchanged. */
        static Programs real(Map<String, String> environment) {
            return new Programs(ApiApplication.class, WorkerApplication.class, environment);
        }
    }

    private final Backends backends;
    private final Invariants invariants;
    private final List<AcknowledgedPhoto> acknowledged = new ArrayList<>();
    private final List<Replica> apis;
    private final List<Replica> workers;

    /** Starts everything; the backends are stopped with it. */
    Cluster(Path folder, Backends backends, Programs programs) throws IOException {
        this.backends = backends;
        this.invariants = new Invariants(backends.environment());
        Map<String, String> environment = new HashMap<>(backends.environment());
        environment.putAll(QUICK);
        environment.putAll(programs.environment());
        String apiSign = "Started " + programs.api().getSimpleName();
        String workerSign = "Temporal answers";
        Replica first = new Replica(programs.api(), apiSign, folder, environment, TestPorts.free());
        // It creates the tables.
        first.awaitUp();
        apis = List.of(first, new Replica(programs.api(), apiSign, folder, environment, TestPorts.free()));
        workers = List.of(
                new Replica(programs.worker(), workerSign, folder, environment, TestPorts.free()),
                new Replica(programs.worker(), workerSign, folder, environment, TestPorts.free()));
        awaitUp();
    }

    /** Waits until every process has printed that it works. */
    void awaitUp() {
        Stream.concat(apis.stream(), workers.stream()).forEach(Replica::awaitUp);
    }

    Backends backends() {
        return backends;
    }

    Invariants invariants() {
        return invariants;
    }

    List<Replica> apis() {
        return apis;
    }

    List<Replica> workers() {
        return workers;
    }

    List<URI> addresses() {
        return apis.stream().map(Replica::address).toList();
    }

    void freezeWorkers() {
        for (Replica worker : workers) {
            worker.freeze();
        }
    }

    void thawWorkers() {
        for (Replica worker : workers) {
            worker.thaw();
        }
    }

    /** Checks every photo uploaded so far, and these. */
    Findings check(Collection<AcknowledgedPhoto> photos) throws IOException {
        acknowledged.addAll(photos);
        return invariants.check(acknowledged);
    }

    /** The current row of a photo. */
    PhotoRow row(AcknowledgedPhoto photo) {
        return Objects.requireNonNull(invariants.rows().get(photo.id()), () -> "photo " + photo.id() + " has no row");
    }

    /** Makes every file old, sweeps once, and returns what is still there without a row. */
    List<String> filesWithoutRowAfterASweep() throws IOException {
        FileTime old = FileTime.from(Instant.now().minus(OLD));
        try (Stream<Path> files = Files.walk(backends.storage())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.setLastModifiedTime(file, old);
            }
        }
        try (HousekeepingRuns sweep = new HousekeepingRuns(backends.temporalAddress())) {
            sweep.runAlone();
        }
        return invariants.checkStorage().lines();
    }

    @Override
    public void close() {
        workers.forEach(Replica::close);
        apis.forEach(Replica::close);
        backends.close();
    }
}

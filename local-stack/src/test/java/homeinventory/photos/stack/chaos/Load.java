package homeinventory.photos.stack.chaos;

import homeinventory.photos.stack.chaos.Samples.Sample;
import homeinventory.photos.stack.invariants.AcknowledgedPhoto;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** Uploads photos at a steady pace until it is stopped. */
final class Load implements AutoCloseable {
    private static final int CLIENTS = 8;
    private static final Duration INTERVAL = Duration.ofMillis(125);

    /** So many acknowledged uploads show that the service works. */
    private static final int SOME = 10;

    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore idleClients = new Semaphore(CLIENTS);
    private final List<CompletableFuture<AcknowledgedPhoto>> uploads = new CopyOnWriteArrayList<>();
    private final Samples samples = Samples.seeded();
    private final Uploader uploader;

    private Load(List<URI> servers) {
        uploader = new Uploader(servers);
    }

    /** Starts, and waits until some uploads are acknowledged. */
    static Load start(List<URI> servers) {
        Load load = new Load(servers);
        var _ = load.timer.scheduleAtFixedRate(load::uploadNext, 0, INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
        load.awaitSomeAfter(Instant.MIN);
        return load;
    }

    /** Does nothing while all clients wait: a backlog of requests would distort what happens after a fault. */
    private void uploadNext() {
        if (idleClients.tryAcquire()) {
            int number = uploads.size();
            Sample sample = samples.next(number);
            uploads.add(CompletableFuture.supplyAsync(() -> uploader.upload(sample, number), threads)
                    .whenComplete((_, _) -> idleClients.release()));
        }
    }

    /** Waits until some more are acknowledged after this moment. */
    void awaitSomeAfter(Instant moment) {
        Awaitility.await("uploads after " + moment)
                .atMost(LIMIT)
                .until(() -> answers().created(moment, Instant.MAX) >= SOME);
    }

    Uploader uploader() {
        return uploader;
    }

    Answers answers() {
        return uploader.answers();
    }

    /** Photos acknowledged so far. */
    List<AcknowledgedPhoto> acknowledged() {
        return uploads.stream()
                .filter(upload -> upload.state() == Future.State.SUCCESS)
                .map(CompletableFuture::join)
                .toList();
    }

    /** Stops uploading; returns all photos when each is acknowledged. */
    List<AcknowledgedPhoto> stop() {
        timer.shutdown();
        Awaitility.await("the last upload is begun").until(timer::isTerminated);
        return uploads.stream().map(CompletableFuture::join).toList();
    }

    @Override
    public void close() {
        timer.shutdownNow();
        threads.shutdownNow();
        uploader.close();
    }
}

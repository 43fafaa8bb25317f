package homeinventory.photos.stack;

import homeinventory.photos.stack.report.Progress;
import homeinventory.photos.stack.report.StartFailure;
import org.springframework.boot.logging.LoggingSystem;

/** The program that {@code ./start} runs; docs/configuration.md lists its options. */
public final class LocalStackApplication {

    private LocalStackApplication() {}

    public static void main(String[] arguments) {
        // The log file is in the state folder, which is not known yet. Until then only Progress prints lines.
        LoggingSystem.get(LocalStackApplication.class.getClassLoader()).beforeInitialize();
        Progress progress = new Progress(System.out, System.err);
        StartedParts parts = new StartedParts(progress);
        Runtime.getRuntime().addShutdownHook(new Thread(parts::close, "stop"));
        try {
            new LocalStack(progress, parts, reason -> endBecause(reason, progress)).start(arguments);
        } catch (StartFailure e) {
            progress.warn("start: " + e.getMessage());
            System.exit(1);
        } catch (StartedParts.Stopped e) {
            progress.say("Stopped before everything was started");
        }
    }

    /** Exits in another thread, because the stop waits for the calling thread. */
    private static void endBecause(String reason, Progress progress) {
        progress.warn("start: " + reason);
        Thread.ofPlatform().name("end").start(() -> System.exit(1));
    }
}

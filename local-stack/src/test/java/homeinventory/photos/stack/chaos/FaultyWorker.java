package homeinventory.photos.stack.chaos;

import homeinventory.photos.worker.WorkerApplication;
import org.springframework.boot.SpringApplication;

/** The worker as a process of its own, with {@link BuiltInFaults}. */
final class FaultyWorker extends WorkerApplication {
    private FaultyWorker() {}

    public static void main(String[] arguments) {
        SpringApplication.run(new Class<?>[] {WorkerApplication.class, BuiltInFaults.class}, arguments);
    }
}

package homeinventory.photos.api.dispatch;

import java.time.Duration;

/** The worker in the same process, where there is one that gets a workflow's first task with the answer to its start. */
public interface LocalWorker {

    /** Waits for no longer than {@code longest}. Returns how many such tasks it could take now; 0 if it is still too busy. */
    int awaitRoom(Duration longest) throws InterruptedException;
}

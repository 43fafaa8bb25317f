package homeinventory.photos.engine;

import java.util.concurrent.Semaphore;

/** Limits the decoded pixels that all renderings hold at once. First come, first served. */
final class PixelBudget {
    private final int total;
    private final Semaphore free;

    PixelBudget(int pixels) {
        total = pixels;
        free = new Semaphore(pixels, true);
    }

    /**
     * Waits until the pixels fit. More than the whole budget counts as the whole budget.
     *
     * @return frees the pixels when it is closed
     */
    Share take(long pixels) throws InterruptedException {
        int permits = (int) Math.min(pixels, total);
        free.acquire(permits);
        return () -> free.release(permits);
    }

    int freePixels() {
        return free.availablePermits();
    }

    /** Pixels in use. */
    interface Share extends AutoCloseable {
        @Override
        void close();
    }
}

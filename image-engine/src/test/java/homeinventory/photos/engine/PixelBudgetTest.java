package homeinventory.photos.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class PixelBudgetTest {

    @Test
    void taken_pixels_are_returned() throws Exception {
        var budget = new PixelBudget(100);

        try (PixelBudget.Share _ = budget.take(60)) {
            assertThat(budget.freePixels()).isEqualTo(40);
        }
        assertThat(budget.freePixels()).isEqualTo(100);
    }

    @Test
    void more_than_the_whole_budget_counts_as_all_of_it() throws Exception {
        var budget = new PixelBudget(100);

        try (PixelBudget.Share _ = budget.take(10_000_000_000L)) {
            assertThat(budget.freePixels()).isZero();
        }
        assertThat(budget.freePixels()).isEqualTo(100);
    }

    @Test
    void holders_never_exceed_the_budget() throws Exception {
        var budget = new PixelBudget(100);
        var held = new AtomicInteger();
        var highest = new AtomicInteger();
        Callable<Void> holder = () -> {
            for (int i = 0; i < 500; i++) {
                int pixels = 1 + i % 70;
                try (PixelBudget.Share _ = budget.take(pixels)) {
                    highest.accumulateAndGet(held.addAndGet(pixels), Math::max);
                    held.addAndGet(-pixels);
                }
            }
            return null;
        };
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (Future<Void> done : threads.invokeAll(
                    IntStream.range(0, 4).mapToObj(_ -> holder).toList())) {
                done.get();
            }
        }
        assertThat(highest.get()).isBetween(1, 100);
        assertThat(budget.freePixels()).isEqualTo(100);
    }

    @Test
    void waiting_can_be_interrupted() throws Exception {
        var budget = new PixelBudget(100);
        var waiting = new CountDownLatch(1);
        try (PixelBudget.Share _ = budget.take(100);
                var threads = Executors.newSingleThreadExecutor()) {
            Future<?> waiter = threads.submit(() -> {
                waiting.countDown();
                budget.take(1).close();
                return null;
            });
            waiting.await();
            threads.shutdownNow();

            assertThatThrownBy(waiter::get)
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(InterruptedException.class);
        }
    }

    @Test
    void a_failed_rendering_returns_its_pixels() throws Exception {
        ThumbnailEngine engine =
                ThumbnailEngine.create(new EngineSettings(Engines.LIMITS, ThumbnailFormat.JPEG, 1_200 * 900));

        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> engine.render(SamplePhotos.truncatedJpeg(), List.of(100)))
                    .isInstanceOf(UnrenderablePhotoException.class);
        }
        assertThat(engine.render(SamplePhotos.jpeg(1_200, 900), List.of(100)).images())
                .hasSize(1);
    }

    @Test
    void several_threads_share_an_engine() throws Exception {
        ThumbnailEngine engine =
                ThumbnailEngine.create(new EngineSettings(Engines.LIMITS, ThumbnailFormat.WEBP, 800_000));
        byte[] photo = SamplePhotos.jpeg(900, 600);
        byte[] expected = engine.render(photo, List.of(150)).images().getFirst().bytes();
        Callable<byte[]> rendering =
                () -> engine.render(photo, List.of(150)).images().getFirst().bytes();

        try (var threads = Executors.newFixedThreadPool(4)) {
            for (Future<byte[]> rendered : threads.invokeAll(
                    IntStream.range(0, 24).mapToObj(_ -> rendering).toList())) {
                assertThat(rendered.get()).isEqualTo(expected);
            }
        }
    }
}

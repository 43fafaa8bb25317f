package homeinventory.photos.api;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until a test moves it. */
public final class TestClock implements InstantSource, TimeMeter {

    private Instant now;

    public TestClock(String now) {
        this.now = Instant.parse(now);
    }

    public void forward(Duration duration) {
        now = now.plus(duration);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public long currentTimeNanos() {
        return Duration.between(Instant.EPOCH, now).toNanos();
    }

    @Override
    public boolean isWallClockBased() {
        return true;
    }
}

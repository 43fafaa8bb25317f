package homeinventory.photos.api.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import homeinventory.photos.api.TestClock;
import homeinventory.photos.api.problems.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class PacedBodyTest {
    private static final SlowUploads SLOWEST = new SlowUploads(Duration.ofSeconds(30), DataSize.ofBytes(100));

    private final TestClock clock = new TestClock("2026-11-22T10:15:00Z");

    @Test
    void a_client_that_sends_one_byte_per_second_is_refused_when_its_time_is_over() {
        PacedBody body = paced(new Trickle(1, Duration.ofSeconds(1)));

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> body.fill(new byte[1000]))
                .satisfies(problem -> {
                    assertThat(problem.getStatusCode().value()).isEqualTo(408);
                    assertThat(problem.getBody().getDetail()).contains("slower than 100 bytes in a second");
                });
        assertThat(clock.instant()).isEqualTo("2026-11-22T10:15:31Z");
    }

    @Test
    void a_client_that_keeps_the_minimum_rate_may_take_hours() throws IOException {
        PacedBody body = paced(new Trickle(100, Duration.ofSeconds(1)));

        assertThat(body.fill(new byte[1_000_000])).isEqualTo(1_000_000);
        assertThat(clock.instant()).isEqualTo("2026-11-22T13:01:40Z");
    }

    @Test
    void the_time_that_the_service_itself_needs_does_not_count() throws IOException {
        PacedBody body = paced(new Trickle(1, Duration.ofMillis(1)));

        for (int piece = 0; piece < 10; piece++) {
            assertThat(body.fill(new byte[1])).isEqualTo(1);
            clock.forward(Duration.ofMinutes(1));
        }
    }

    @Test
    void a_setting_without_a_minimum_rate_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SlowUploads(Duration.ZERO, DataSize.ofBytes(1)))
                .withMessageContaining("photos.slow-uploads.patience is PT0S");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SlowUploads(Duration.ofSeconds(1), DataSize.ofBytes(0)))
                .withMessageContaining("photos.slow-uploads.bytes-per-second is 0B");
    }

    private PacedBody paced(InputStream body) {
        return new PacedBody(body, SLOWEST, clock::currentTimeNanos);
    }

    /** A body without end, some bytes at a time. */
    private final class Trickle extends InputStream {
        private final int bytes;
        private final Duration interval;

        Trickle(int bytes, Duration interval) {
            this.bytes = bytes;
            this.interval = interval;
        }

        @Override
        public int read() {
            throw new UnsupportedOperationException("a body is read in pieces");
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            clock.forward(interval);
            return Math.min(bytes, length);
        }
    }
}

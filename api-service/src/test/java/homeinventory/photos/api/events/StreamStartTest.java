package homeinventory.photos.api.events;

import static org.assertj.core.api.Assertions.assertThat;

import homeinventory.photos.store.events.EventLog.SequenceRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class StreamStartTest {
    private static final SequenceRange FIVE_TO_NINE = new SequenceRange(5, 9);

    @ParameterizedTest
    @NullAndEmptySource
    void a_client_that_has_seen_nothing_starts_at_now(String lastEventId) {
        assertThat(StreamStart.of(lastEventId, FIVE_TO_NINE)).isEqualTo(new StreamStart(9, false));
    }

    @ParameterizedTest
    @CsvSource({"4", "5", "8", "9"})
    void a_client_goes_on_after_its_last_event_if_the_log_holds_all_that_follow(long lastEventId) {
        assertThat(StreamStart.of(Long.toString(lastEventId), FIVE_TO_NINE))
                .isEqualTo(new StreamStart(lastEventId, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "0", "10", "999999999999999999", "9223372036854775808", "99999999999999999999"})
    void a_client_whose_next_event_the_log_does_not_hold_is_reset(String lastEventId) {
        assertThat(StreamStart.of(lastEventId, FIVE_TO_NINE)).isEqualTo(new StreamStart(9, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "+5", "05", "5.0", "5 ", "five", "0x5", "٥", "\u0000", "{}"})
    void what_is_no_sequence_number_is_reset(String lastEventId) {
        assertThat(StreamStart.of(lastEventId, FIVE_TO_NINE)).isEqualTo(new StreamStart(9, true));
    }

    @Test
    void nothing_is_missing_in_a_workspace_without_events() {
        assertThat(StreamStart.of("0", new SequenceRange(0, 0))).isEqualTo(new StreamStart(0, false));
        assertThat(StreamStart.of("1", new SequenceRange(0, 0))).isEqualTo(new StreamStart(0, true));
    }
}

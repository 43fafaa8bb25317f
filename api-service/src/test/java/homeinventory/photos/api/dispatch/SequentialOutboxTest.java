package homeinventory.photos.api.dispatch;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import homeinventory.photos.api.dispatch.Outbox.Remainder;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The outcome of a batch with entries that cannot be sent. */
@ExtendWith(OutputCaptureExtension.class)
class SequentialOutboxTest {
    private final List<String> sent = new ArrayList<>();

    @Test
    void an_entry_that_cannot_be_sent_is_named_and_does_not_block_later_ones(CapturedOutput output) {
        SequentialOutbox<String> outbox = holding("the first", "the second");

        assertThat(outbox.dispatchBatch()).isEqualTo(Remainder.MAYBE);

        assertThat(sent).containsExactly("the second");
        assertThat(output)
                .contains(
                        "the first of them could not be sent to Temporal: java.lang.IllegalStateException: It is the first.")
                .contains("Pending work stays in the database");
    }

    @Test
    void a_batch_is_stuck_if_no_entry_can_be_sent() {
        SequentialOutbox<String> outbox = holding("the first");

        assertThat(outbox.dispatchBatch()).isEqualTo(Remainder.STUCK);
    }

    @Test
    void an_entry_that_can_never_be_sent_is_soon_alone_and_then_waits() {
        SequentialOutbox<String> outbox = holding("the first", "the second", "the third");

        assertThat(outbox.dispatchBatch()).isEqualTo(Remainder.MAYBE);
        assertThat(outbox.dispatchBatch()).isEqualTo(Remainder.STUCK);

        assertThat(sent).containsExactly("the second", "the third");
    }

    @Test
    void an_outbox_is_empty_after_all_entries_were_sent() {
        SequentialOutbox<String> outbox = holding("the second");

        assertThat(outbox.dispatchBatch()).isEqualTo(Remainder.NONE);
        assertThat(outbox.dispatchBatch()).isEqualTo(Remainder.NONE);

        assertThat(sent).containsExactly("the second");
    }

    @Test
    void no_more_entries_are_sent_after_giving_up() {
        AtomicReference<Outbox> given = new AtomicReference<>();
        SequentialOutbox<String> outbox = new SequentialOutbox<>(
                limit -> List.of("the second", "the third"),
                one -> {
                    sent.add(one);
                    requireNonNull(given.get()).giveUp();
                },
                () -> {},
                one -> one);
        given.set(outbox);

        assertThat(outbox.dispatchBatch()).isEqualTo(Remainder.STUCK);

        assertThat(sent).containsExactly("the second");
    }

    private SequentialOutbox<String> holding(String... entries) {
        List<String> pending = new ArrayList<>(List.of(entries));
        return new SequentialOutbox<>(
                limit -> List.copyOf(pending),
                one -> {
                    sendUnlessFirst(one);
                    pending.remove(one);
                },
                () -> {},
                one -> one + " of them");
    }

    private void sendUnlessFirst(String one) {
        if (one.equals("the first")) {
            throw new IllegalStateException("It is the first.");
        }
        sent.add(one);
    }
}

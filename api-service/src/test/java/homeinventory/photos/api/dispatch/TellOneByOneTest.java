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

/** What becomes of a batch of which something cannot be told. */
@ExtendWith(OutputCaptureExtension.class)
class TellOneByOneTest {
    private final List<String> told = new ArrayList<>();

    @Test
    void one_that_cannot_be_told_is_named_and_does_not_hold_up_those_after_it(CapturedOutput output) {
        TellOneByOne<String> outbox = holding("the first", "the second");

        assertThat(outbox.dispatchBatch()).isEqualTo(Remainder.MAYBE);

        assertThat(told).containsExactly("the second");
        assertThat(output)
                .contains("could not be told of the first of them: java.lang.IllegalStateException: It is the first.")
                .contains("what is pending is kept in the database");
    }

    @Test
    void a_batch_of_which_nothing_can_be_told_is_stuck() {
        TellOneByOne<String> outbox = holding("the first");

        assertThat(outbox.dispatchBatch()).isEqualTo(Remainder.STUCK);
    }

    @Test
    void one_that_can_never_be_told_is_soon_alone_and_then_waits() {
        TellOneByOne<String> outbox = holding("the first", "the second", "the third");

        assertThat(outbox.dispatchBatch()).isEqualTo(Remainder.MAYBE);
        assertThat(outbox.dispatchBatch()).isEqualTo(Remainder.STUCK);

        assertThat(told).containsExactly("the second", "the third");
    }

    @Test
    void an_outbox_that_is_told_to_its_end_holds_nothing_more() {
        TellOneByOne<String> outbox = holding("the second");

        assertThat(outbox.dispatchBatch()).isEqualTo(Remainder.NONE);
        assertThat(outbox.dispatchBatch()).isEqualTo(Remainder.NONE);

        assertThat(told).containsExactly("the second");
    }

    @Test
    void nothing_more_is_told_of_a_batch_that_is_given_up() {
        AtomicReference<Outbox> given = new AtomicReference<>();
        TellOneByOne<String> outbox = new TellOneByOne<>(
                limit -> List.of("the second", "the third"),
                one -> {
                    told.add(one);
                    requireNonNull(given.get()).giveUp();
                },
                () -> {},
                one -> one);
        given.set(outbox);

        assertThat(outbox.dispatchBatch()).isEqualTo(Remainder.STUCK);

        assertThat(told).containsExactly("the second");
    }

    private TellOneByOne<String> holding(String... entries) {
        List<String> pending = new ArrayList<>(List.of(entries));
        return new TellOneByOne<>(
                limit -> List.copyOf(pending),
                one -> {
                    tellUnlessFirst(one);
                    pending.remove(one);
                },
                () -> {},
                one -> one + " of them");
    }

    private void tellUnlessFirst(String one) {
        if (one.equals("the first")) {
            throw new IllegalStateException("It is the first.");
        }
        told.add(one);
    }
}

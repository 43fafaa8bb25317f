package homeinventory.photos.worker.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.temporal.worker.tuning.SlotPermit;
import io.temporal.worker.tuning.SlotReleaseContext;
import io.temporal.worker.tuning.SlotReleaseReason;
import io.temporal.worker.tuning.SlotReserveContext;
import io.temporal.worker.tuning.WorkflowSlotInfo;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WorkflowTaskSlotsTest {
    private final WorkflowTaskSlots slots = new WorkflowTaskSlots(2);

    @Test
    void starts_find_slots_while_polls_wait() throws Exception {
        assertThat(poll()).isDone();
        assertThat(poll()).isDone();
        assertThat(poll()).isNotDone();

        assertThat(room()).isEqualTo(2);
        start();
        assertThat(room()).isEqualTo(1);
        start();
        assertThat(room()).isZero();
        assertThat(slots.tryReserveSlot(new Asked())).isEmpty();
    }

    @Test
    void a_released_slot_returns_to_its_own_kind() throws Exception {
        SlotPermit polled = poll().join();
        assertThat(poll()).isDone();
        CompletableFuture<SlotPermit> waiting = poll();
        SlotPermit started = start();
        start();

        slots.releaseSlot(new Done(started));
        assertThat(waiting).isNotDone();
        assertThat(room()).isEqualTo(1);

        slots.releaseSlot(new Done(polled));
        assertThat(waiting).isDone();
        assertThat(room()).isEqualTo(1);
    }

    @Test
    void a_wait_for_room_ends_when_a_task_is_done() throws Exception {
        SlotPermit first = start();
        start();
        var room = CompletableFuture.supplyAsync(() -> {
            try {
                return slots.awaitRoom(Duration.ofSeconds(30));
            } catch (InterruptedException e) {
                throw new IllegalStateException("interrupted while waiting for room", e);
            }
        });

        slots.releaseSlot(new Done(first));

        assertThat(room.join()).isEqualTo(1);
    }

    private CompletableFuture<SlotPermit> poll() throws Exception {
        return slots.reserveSlot(new Asked());
    }

    private SlotPermit start() {
        return slots.tryReserveSlot(new Asked()).orElseThrow();
    }

    private int room() throws InterruptedException {
        return slots.awaitRoom(Duration.ZERO);
    }

    private record Asked() implements SlotReserveContext<WorkflowSlotInfo> {
        @Override
        public String getTaskQueue() {
            return "thumbnails";
        }

        @Override
        public Map<SlotPermit, WorkflowSlotInfo> getUsedSlots() {
            return Map.of();
        }

        @Override
        public String getWorkerIdentity() {
            return "this worker";
        }

        @Override
        public String getWorkerBuildId() {
            return "";
        }

        @Override
        public int getNumIssuedSlots() {
            return 0;
        }
    }

    private record Done(SlotPermit permit) implements SlotReleaseContext<WorkflowSlotInfo> {
        @Override
        public SlotReleaseReason getSlotReleaseReason() {
            return SlotReleaseReason.taskComplete();
        }

        @Override
        public SlotPermit getSlotPermit() {
            return permit;
        }

        @Override
        public @Nullable WorkflowSlotInfo getSlotInfo() {
            return null;
        }
    }
}

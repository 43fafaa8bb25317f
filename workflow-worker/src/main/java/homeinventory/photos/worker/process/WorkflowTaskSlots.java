package homeinventory.photos.worker.process;

import io.temporal.worker.tuning.FixedSizeSlotSupplier;
import io.temporal.worker.tuning.SlotMarkUsedContext;
import io.temporal.worker.tuning.SlotPermit;
import io.temporal.worker.tuning.SlotReleaseContext;
import io.temporal.worker.tuning.SlotReserveContext;
import io.temporal.worker.tuning.SlotSupplier;
import io.temporal.worker.tuning.SlotSupplierFuture;
import io.temporal.worker.tuning.WorkflowSlotInfo;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Slots for workflow tasks: one half for polls, the other half for tasks that come with the answer to a start in this
 * process. They are separate, because a poll holds its slot while it waits, and a start would find none.
 */
public final class WorkflowTaskSlots implements SlotSupplier<WorkflowSlotInfo> {
    private final FixedSizeSlotSupplier<WorkflowSlotInfo> polled;
    private final int eagerSlots;
    private final Semaphore eager;

    /** @param slots the number of each kind */
    WorkflowTaskSlots(int slots) {
        polled = new FixedSizeSlotSupplier<>(slots);
        eagerSlots = slots;
        eager = new Semaphore(slots);
    }

    /** Waits for slots for starts in this process. Returns how many are free; 0 if none is after {@code longest}. */
    public int awaitRoom(Duration longest) throws InterruptedException {
        if (!eager.tryAcquire(longest.toNanos(), TimeUnit.NANOSECONDS)) {
            return 0;
        }
        eager.release();
        return Math.max(1, eager.availablePermits());
    }

    @Override
    public SlotSupplierFuture reserveSlot(SlotReserveContext<WorkflowSlotInfo> context) throws Exception {
        return polled.reserveSlot(context);
    }

    /** Called only for starts. */
    @Override
    public Optional<SlotPermit> tryReserveSlot(SlotReserveContext<WorkflowSlotInfo> context) {
        return eager.tryAcquire() ? Optional.of(new SlotPermit(eager)) : Optional.empty();
    }

    @Override
    public void markSlotUsed(SlotMarkUsedContext<WorkflowSlotInfo> context) {
        polled.markSlotUsed(context);
    }

    @Override
    public void releaseSlot(SlotReleaseContext<WorkflowSlotInfo> context) {
        if (eager.equals(context.getSlotPermit().userData)) {
            eager.release();
        } else {
            polled.releaseSlot(context);
        }
    }

    @Override
    public Optional<Integer> getMaximumSlots() {
        return polled.getMaximumSlots().map(slots -> slots + eagerSlots);
    }
}

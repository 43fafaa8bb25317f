package homeinventory.photos.worker.housekeeping;

/** The state of a workflow in Temporal. */
public sealed interface WorkflowState {

    /** It runs, or waits for a worker, a retry or a timer. */
    record Open() implements WorkflowState {}

    /** It does not exist: it was never started, or Temporal lost it, or its retention is over. */
    record Absent() implements WorkflowState {}

    /** It completed or timed out, but the row does not say so, for example after a restore from a backup. */
    record Ended(String how) implements WorkflowState {}

    /** It failed the photo, with a message for its owner. */
    record Failed(String reason) implements WorkflowState {}

    /** A person terminated or cancelled it. */
    record Stopped() implements WorkflowState {}
}

package homeinventory.photos.worker.housekeeping;

/** What Temporal knows of the workflow of an unfinished photo. */
public sealed interface WorkflowState {

    /** It runs, or waits for a worker: the photo is in good hands. */
    record Open() implements WorkflowState {}

    /** There is none: it was never started, or Temporal lost it, or has forgotten it. */
    record Absent() implements WorkflowState {}

    /** It ended, or was ended by a time limit, and the row does not say so, as after a restore from a backup. */
    record Ended(String how) implements WorkflowState {}

    /** It decided that the photo fails, for a reason that is for its owner. */
    record Failed(String reason) implements WorkflowState {}

    /** Somebody stopped it. */
    record Stopped() implements WorkflowState {}
}

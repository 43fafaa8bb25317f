package homeinventory.photos.worker.process;

import io.temporal.worker.WorkerFactory;

/** A worker that an optional feature adds to the process, on a task queue and with slots of its own. */
public interface FeatureWorker {

    /** Adds it to the factory, which starts and stops it. */
    void addTo(WorkerFactory factory);
}

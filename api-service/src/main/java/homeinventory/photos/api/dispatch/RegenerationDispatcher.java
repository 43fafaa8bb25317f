package homeinventory.photos.api.dispatch;

import homeinventory.photos.api.temporal.RegenerationWorkflows;
import homeinventory.photos.store.regeneration.RegenerationOutbox;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Tells regenerations' workflows what is asked of them, on a thread of its own: the one that dispatches photos asks
 * for nothing else.
 */
@Component
public final class RegenerationDispatcher implements SmartLifecycle {

    private final DispatchSignal signal = new DispatchSignal();
    private final Dispatcher dispatcher;

    RegenerationDispatcher(RegenerationOutbox changes, RegenerationWorkflows workflows, DispatchProperties properties) {
        this.dispatcher = new Dispatcher(
                "regeneration-dispatcher", new TellRegenerations(changes, workflows), signal, properties);
    }

    /** To be called after the commit that changed a regeneration. Never blocks. */
    public void raise() {
        signal.raise();
    }

    @Override
    public void start() {
        dispatcher.start();
    }

    @Override
    public void stop() {
        dispatcher.stop();
    }

    @Override
    public boolean isRunning() {
        return dispatcher.isRunning();
    }

    @Override
    public int getPhase() {
        return dispatcher.getPhase();
    }
}

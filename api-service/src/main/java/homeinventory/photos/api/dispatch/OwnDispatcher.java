package homeinventory.photos.api.dispatch;

import org.springframework.context.SmartLifecycle;

/** A dispatcher with a thread and a signal of its own: the one that dispatches photos asks for nothing else. */
abstract sealed class OwnDispatcher implements SmartLifecycle permits RegenerationDispatcher, WebhookDispatcher {

    private final DispatchSignal signal = new DispatchSignal();
    private final Dispatcher dispatcher;

    OwnDispatcher(String name, Outbox outbox, DispatchProperties properties) {
        this.dispatcher = new Dispatcher(name, outbox, signal, properties);
    }

    /** To be called after the commit that put something into the outbox. Never blocks. */
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

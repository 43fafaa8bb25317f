package homeinventory.photos.api.dispatch;

/** A dispatcher that is signalled through itself, not through the bean {@link DispatchSignal}, which is for photos. */
abstract sealed class OwnDispatcher extends Dispatcher permits RegenerationDispatcher, WebhookDispatcher {

    private final DispatchSignal signal;

    OwnDispatcher(String name, Outbox outbox, DispatchProperties properties) {
        this(name, outbox, new DispatchSignal(), properties);
    }

    private OwnDispatcher(String name, Outbox outbox, DispatchSignal signal, DispatchProperties properties) {
        super(name, outbox, signal, properties);
        this.signal = signal;
    }

    /** To be called after the commit that put something into the outbox. Never blocks. */
    public void raise() {
        signal.raise();
    }
}

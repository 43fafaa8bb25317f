package homeinventory.photos.api.dispatch;

import org.springframework.stereotype.Component;

/** Starts the workflows of pending photos. */
@Component
public final class PhotoDispatcher extends Dispatcher {
    PhotoDispatcher(DispatchPending pending, DispatchProperties properties) {
        super("dispatcher", pending, properties);
    }
}

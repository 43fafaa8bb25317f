package homeinventory.photos.api.regeneration;

import homeinventory.photos.api.dispatch.DispatchProperties;
import homeinventory.photos.api.dispatch.Dispatcher;
import homeinventory.photos.api.dispatch.SequentialOutbox;
import homeinventory.photos.store.regeneration.RegenerationOutbox;
import org.springframework.stereotype.Component;

/** Sends changes of regenerations to their workflows: starts them, and wakes those that wait. */
@Component
final class RegenerationDispatcher extends Dispatcher {

    RegenerationDispatcher(RegenerationOutbox outbox, RegenerationWorkflows workflows, DispatchProperties properties) {
        super(
                "regeneration-dispatcher",
                new SequentialOutbox<>(
                        outbox::pending,
                        change -> {
                            workflows.send(change.request());
                            outbox.sent(change);
                        },
                        workflows::giveUp,
                        change -> "change " + change.number() + " of regeneration "
                                + change.request().regenerationId()),
                properties);
    }
}

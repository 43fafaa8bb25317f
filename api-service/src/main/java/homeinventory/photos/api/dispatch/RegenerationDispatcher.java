package homeinventory.photos.api.dispatch;

import homeinventory.photos.api.temporal.RegenerationWorkflows;
import homeinventory.photos.store.regeneration.RegenerationOutbox;
import org.springframework.stereotype.Component;

/** Tells regenerations' workflows what is asked of them: starts them, and wakes those that wait. */
@Component
public final class RegenerationDispatcher extends OwnDispatcher {

    RegenerationDispatcher(RegenerationOutbox changes, RegenerationWorkflows workflows, DispatchProperties properties) {
        super(
                "regeneration-dispatcher",
                new TellOneByOne<>(
                        changes::untold,
                        change -> {
                            workflows.tell(change.request());
                            changes.told(change);
                        },
                        workflows::giveUp,
                        change -> "change " + change.number() + " of regeneration "
                                + change.request().regenerationId()),
                properties);
    }
}

package homeinventory.photos.api.webhooks;

import homeinventory.photos.api.access.AuthMode;
import homeinventory.photos.api.problems.ProblemException;
import homeinventory.photos.api.problems.ProblemType;
import homeinventory.photos.store.webhooks.ForbiddenReceiverException;
import homeinventory.photos.store.webhooks.ReceiverAddresses;
import homeinventory.photos.store.webhooks.ReceiverUrl;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says at once what is wrong with a URL. Workers look again at each delivery, since names may come to mean other addresses. */
@Component
final class CheckReceiver {

    private final ReceiverAddresses addresses;

    CheckReceiver(WebhooksProperties properties, AuthMode mode) {
        Boolean wish = properties.allowPrivateAddresses();
        this.addresses = new ReceiverAddresses(wish == null ? mode == AuthMode.NONE : wish);
    }

    /** The URL, if it may be called; otherwise throws {@link ProblemException}. */
    ReceiverUrl check(@Nullable String text) {
        try {
            ReceiverUrl url = ReceiverUrl.of(text == null ? "" : text);
            addresses.of(url);
            return url;
        } catch (IllegalArgumentException e) {
            throw new ProblemException(ProblemType.RECEIVER_REFUSED, "The URL " + e.getMessage() + ".", e);
        } catch (ForbiddenReceiverException e) {
            throw new ProblemException(ProblemType.RECEIVER_REFUSED, e.reason(), e);
        }
    }
}

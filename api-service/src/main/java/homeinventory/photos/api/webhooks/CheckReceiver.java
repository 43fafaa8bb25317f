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

    /**
     * A URL that may be called.
     *
     * @throws ProblemException if it may not
     */
    ReceiverUrl check(@Nullable String text) {
        ReceiverUrl url = read(text == null ? "" : text);
        try {
            addresses.of(url);
        } catch (ForbiddenReceiverException e) {
            throw new ProblemException(ProblemType.RECEIVER_REFUSED, e.reason(), e);
        }
        return url;
    }

    private static ReceiverUrl read(String text) {
        try {
            return ReceiverUrl.of(text);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(ProblemType.RECEIVER_REFUSED, "The URL " + e.getMessage() + ".", e);
        }
    }
}

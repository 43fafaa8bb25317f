package homeinventory.photos.store.webhooks;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The state of a delivery: the values of {@code webhook_deliveries.state}. */
public enum DeliveryState {
    /** It is being sent or waits to be sent. */
    PENDING,
    /** The receiver answered that it accepted it. */
    DELIVERED,
    /** It is sent again only if an administrator requests it. */
    FAILED;

    /** The name in JSON and SQL. */
    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException if no state has this name */
    public static DeliveryState ofWireName(String wireName) {
        for (DeliveryState state : values()) {
            if (state.wireName().equals(wireName)) {
                return state;
            }
        }
        throw new IllegalArgumentException(
                "no state is called \"" + wireName + "\"; expected pending, delivered or failed");
    }
}

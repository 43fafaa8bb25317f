package homeinventory.photos.store.webhooks;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a delivery stands; the values of {@code webhook_deliveries.state}. */
public enum DeliveryState {
    /** It is being sent, or waits for that. */
    PENDING,
    /** The receiver has answered that it has it. */
    DELIVERED,
    /** It is not sent again unless somebody asks for it. */
    FAILED;

    /** The name in JSON and SQL. */
    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The state with this wire name.
     *
     * @throws IllegalArgumentException if there is none
     */
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

package homeinventory.photos.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a photo shows: an item of the inventory or a repair. */
public enum PhotoType {
    ITEM,
    REPAIR;

    /** The name in JSON, SQL and Temporal search attributes. */
    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException if no type has this name */
    @JsonCreator
    public static PhotoType ofWireName(String wireName) {
        for (PhotoType type : values()) {
            if (type.wireName().equals(wireName)) {
                return type;
            }
        }
        throw new IllegalArgumentException("no photo type is called \"" + wireName + "\"; expected item or repair");
    }
}

package homeinventory.photos.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What a photo shows: an item of the inventory or a repair. */
public enum PhotoType {
    ITEM("item"),
    REPAIR("repair");

    private final String wireName;

    PhotoType(String wireName) {
        this.wireName = wireName;
    }

    /** The name in JSON, SQL and Temporal search attributes. */
    @JsonValue
    public String wireName() {
        return wireName;
    }

    /**
     * The type with this wire name.
     *
     * @throws IllegalArgumentException if there is none
     */
    @JsonCreator
    public static PhotoType ofWireName(String wireName) {
        for (PhotoType type : values()) {
            if (type.wireName.equals(wireName)) {
                return type;
            }
        }
        throw new IllegalArgumentException("no photo type is called \"" + wireName + "\"; expected item or repair");
    }
}

package homeinventory.photos.store.keys;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a key allows in its workspace. */
public enum KeyRole {
    /** All routes that are not for administrators only. */
    MEMBER,
    /** All routes. */
    ADMIN;

    /** The name in JSON and SQL. */
    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException if no role has this name */
    public static KeyRole ofWireName(String wireName) {
        for (KeyRole role : values()) {
            if (role.wireName().equals(wireName)) {
                return role;
            }
        }
        throw new IllegalArgumentException("no role is called \"" + wireName + "\"; expected member or admin");
    }
}

package homeinventory.photos.api.web;

import java.util.UUID;

/** Identifies an item or a repair, about which this service knows nothing else. */
public record OwnerId(UUID value) {}

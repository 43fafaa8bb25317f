package homeinventory.photos.api.web;

import java.util.UUID;

/** The id of an item or a repair. This service knows nothing else about them. */
public record OwnerId(UUID value) {}

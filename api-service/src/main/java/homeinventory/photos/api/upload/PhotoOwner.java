package homeinventory.photos.api.upload;

import homeinventory.photos.model.PhotoType;
import homeinventory.photos.model.WorkspaceId;
import java.util.UUID;

/** The item or repair that a photo is uploaded for. */
record PhotoOwner(WorkspaceId workspaceId, PhotoType type, UUID id) {}

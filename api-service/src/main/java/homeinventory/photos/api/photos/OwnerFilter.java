package homeinventory.photos.api.photos;

import homeinventory.photos.api.problems.ProblemException;
import homeinventory.photos.api.problems.ProblemType;
import homeinventory.photos.api.web.OwnerId;
import homeinventory.photos.model.PhotoType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The one item or repair whose photos are asked for. */
public record OwnerFilter(PhotoType type, UUID ownerId) {

    /** Reads the parameters {@code item_id} and {@code repair_id}, which exclude each other. Null without both: all photos. */
    public static @Nullable OwnerFilter of(@Nullable OwnerId itemId, @Nullable OwnerId repairId) {
        if (itemId != null && repairId != null) {
            throw new ProblemException(
                    ProblemType.INVALID_PARAMETER,
                    "Parameters \"item_id\" and \"repair_id\" exclude each other. Send one of them.");
        }
        if (itemId != null) {
            return new OwnerFilter(PhotoType.ITEM, itemId.value());
        }
        return repairId == null ? null : new OwnerFilter(PhotoType.REPAIR, repairId.value());
    }
}

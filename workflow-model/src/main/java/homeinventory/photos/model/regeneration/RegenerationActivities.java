package homeinventory.photos.model.regeneration;

import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;

/** The steps of a {@link RegenerationWorkflow}. How far it is stands in its row, so each may be repeated. */
@ActivityInterface
public interface RegenerationActivities {

    /** Regenerates photos, one after the other, for a while; at least one, if there is one. */
    @ActivityMethod(name = "regenerateSome")
    RegenerationStep regenerateSome(RegenerationRequest request);

    /** Marks the regeneration cancelled whose workflow was cancelled by hand. */
    @ActivityMethod(name = "abandonRegeneration")
    void abandonRegeneration(RegenerationRequest request);
}

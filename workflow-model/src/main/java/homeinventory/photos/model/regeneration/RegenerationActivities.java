package homeinventory.photos.model.regeneration;

import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;

/** The steps of a {@link RegenerationWorkflow}. Progress is in its row, so each may be repeated. */
@ActivityInterface
public interface RegenerationActivities {

    /** Regenerates photos one after the other for some seconds; at least one, if there is one. */
    @ActivityMethod(name = "regenerateSome")
    RegenerationStep regenerateSome(RegenerationRequest request);

    /** Marks a regeneration cancelled after its workflow was cancelled. */
    @ActivityMethod(name = "abandonRegeneration")
    void abandonRegeneration(RegenerationRequest request);
}

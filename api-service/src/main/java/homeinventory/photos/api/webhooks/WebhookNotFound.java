package homeinventory.photos.api.webhooks;

import homeinventory.photos.api.problems.ProblemException;
import homeinventory.photos.api.problems.ProblemType;

/** The answer for a webhook that the workspace does not have. */
final class WebhookNotFound {

    private WebhookNotFound() {}

    static ProblemException problem() {
        return new ProblemException(ProblemType.NOT_FOUND, "This workspace has no such webhook; list the webhooks.");
    }
}

package homeinventory.photos.api.problems;

import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/** Problems for errors of which only the status is known. */
final class FrameworkErrors {

    private FrameworkErrors() {}

    static ProblemDetail problem(HttpStatusCode status) {
        ProblemDetail problem = ProblemType.ofFrameworkError(status).because(detail(status));
        problem.setStatus(status.value());
        return problem;
    }

    private static String detail(HttpStatusCode status) {
        if (status.value() == 404) {
            return "There is nothing at this address; /v3/api-docs lists what there is.";
        }
        return status.is4xxClientError()
                ? "The request is not valid HTTP for this service; check its address, headers and body."
                : "The service failed to answer. Its log has the reason; trying again later may help.";
    }
}

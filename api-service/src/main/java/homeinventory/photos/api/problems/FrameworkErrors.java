package homeinventory.photos.api.problems;

import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/** Makes problems for errors of which only the status is known. */
final class FrameworkErrors {

    private FrameworkErrors() {}

    static ProblemDetail problem(HttpStatusCode status) {
        ProblemDetail problem = ProblemType.ofFrameworkError(status).because(detail(status));
        problem.setStatus(status.value());
        return problem;
    }

    private static String detail(HttpStatusCode status) {
        return switch (status.value()) {
            case 404 -> "There is nothing at this address; /v3/api-docs lists what there is.";
            case 405 -> "This address does not take this method; /v3/api-docs lists what it takes.";
            case 408 -> "The request stopped before its end. Send it again.";
            default ->
                status.is4xxClientError()
                        ? "The request is not valid HTTP for this service; check its address, headers and body."
                        : "The service failed to answer. Its log has the reason; trying again later may help.";
        };
    }
}

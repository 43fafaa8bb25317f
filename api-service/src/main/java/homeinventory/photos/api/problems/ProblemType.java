package homeinventory.photos.api.problems;

import homeinventory.photos.engine.PhotoFormats;
import java.net.URI;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/**
 * The kinds of errors that clients can distinguish (RFC 9457 §3.1.1). The type URI is {@code /problems/} and the name in
 * lower case with hyphens. It never changes after its release. A status without a kind of its own is
 * {@link #BAD_REQUEST} or {@link #INTERNAL_ERROR}.
 */
public enum ProblemType {
    BAD_REQUEST(HttpStatus.BAD_REQUEST, "Bad request"),
    INVALID_PARAMETER(HttpStatus.BAD_REQUEST, "Invalid parameter"),
    INVALID_MULTIPART(HttpStatus.BAD_REQUEST, "Not one file in a multipart body"),
    NOT_AUTHENTICATED(HttpStatus.UNAUTHORIZED, "No valid key"),
    FORBIDDEN(HttpStatus.FORBIDDEN, "Not allowed"),
    CSRF_TOKEN_MISSING(HttpStatus.FORBIDDEN, "No CSRF token of this session"),
    LINK_NOT_VALID(HttpStatus.FORBIDDEN, "Link is not valid"),
    NOT_FOUND(HttpStatus.NOT_FOUND, "Not found"),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "Method not allowed"),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "Not acceptable"),
    UPLOAD_INTERRUPTED(HttpStatus.REQUEST_TIMEOUT, "Upload interrupted"),
    PHOTO_NOT_FAILED(HttpStatus.CONFLICT, "Photo has not failed"),
    PHOTO_NOT_COMPLETE(HttpStatus.CONFLICT, "Photo has no thumbnails yet"),
    REGENERATION_UNDER_WAY(HttpStatus.CONFLICT, "Such a regeneration is under way"),
    REGENERATION_OVER(HttpStatus.CONFLICT, "Regeneration is over"),
    TOO_MANY_WEBHOOKS(HttpStatus.CONFLICT, "Too many webhooks"),
    WEBHOOK_DISABLED(HttpStatus.CONFLICT, "Webhook is disabled"),
    DELIVERY_UNDER_WAY(HttpStatus.CONFLICT, "Delivery is under way"),
    DUPLICATE_PHOTO(HttpStatus.CONFLICT, "Photo is stored already"),
    LINK_EXPIRED(HttpStatus.GONE, "Link has expired"),
    PRECONDITION_FAILED(HttpStatus.PRECONDITION_FAILED, "Precondition failed"),
    PHOTO_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "Photo has too many bytes"),
    UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Unsupported media type"),
    NOT_A_PHOTO(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Not a " + PhotoFormats.names() + " photo"),
    RANGE_NOT_SATISFIABLE(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE, "Range not satisfiable"),
    PHOTO_UNREADABLE(HttpStatus.UNPROCESSABLE_CONTENT, "Photo cannot be read"),
    PHOTO_DIMENSIONS_TOO_LARGE(HttpStatus.UNPROCESSABLE_CONTENT, "Photo has too many pixels"),
    IDEMPOTENCY_KEY_REUSED(HttpStatus.UNPROCESSABLE_CONTENT, "Idempotency key used for another upload"),
    RECEIVER_REFUSED(HttpStatus.UNPROCESSABLE_CONTENT, "Webhook's URL cannot be called"),
    QUOTA_EXCEEDED(HttpStatus.TOO_MANY_REQUESTS, "Quota exceeded"),
    INTERNAL_ERROR(HttpStatus.INTERNAL_SERVER_ERROR, "Internal error"),
    STORAGE_FULL(HttpStatus.SERVICE_UNAVAILABLE, "Storage is full"),
    TEMPORARILY_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "Temporarily unavailable");

    private final HttpStatus status;
    private final String title;

    ProblemType(HttpStatus status, String title) {
        this.status = status;
        this.title = title;
    }

    /** The stable identifier, an absolute path. */
    public URI uri() {
        return URI.create("/problems/" + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    public HttpStatus status() {
        return status;
    }

    /** The kind in words, always the same. */
    public String title() {
        return title;
    }

    /** A problem of this type. The detail says what is wrong with this request and what to do. */
    public ProblemDetail because(String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(uri());
        problem.setTitle(title);
        return problem;
    }

    /** A problem for an error of which only the status is known. */
    static ProblemDetail problemOf(HttpStatusCode status) {
        ProblemDetail problem = ofFrameworkError(status).because(detail(status));
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

    /** The type for an error of the framework, of which only the status is known. */
    static ProblemType ofFrameworkError(HttpStatusCode status) {
        return switch (status.value()) {
            case 401 -> NOT_AUTHENTICATED;
            case 403 -> FORBIDDEN;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 408 -> UPLOAD_INTERRUPTED;
            case 412 -> PRECONDITION_FAILED;
            case 413 -> PHOTO_TOO_LARGE;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 416 -> RANGE_NOT_SATISFIABLE;
            case 503 -> TEMPORARILY_UNAVAILABLE;
            default -> status.is4xxClientError() ? BAD_REQUEST : INTERNAL_ERROR;
        };
    }
}

package homeinventory.photos.api.problems;

import java.time.Duration;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Turns each exception of a request into a problem. The cause goes to the log, never to the client. */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {
    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    /** When a client should try again; a restart of the database takes about this long. */
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    @ExceptionHandler({
        DataAccessResourceFailureException.class,
        RecoverableDataAccessException.class,
        TransientDataAccessException.class,
        CannotCreateTransactionException.class,
        TransactionSystemException.class
    })
    ResponseEntity<Object> databaseUnavailable(Exception exception, WebRequest request) {
        log.warn(
                "the database could not be used during {}, so the client is asked to try again in {} s: {}",
                describe(request),
                RETRY_AFTER.toSeconds(),
                NestedExceptionUtils.getMostSpecificCause(exception).toString());
        log.debug("{} failed", describe(request), exception);
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, Long.toString(RETRY_AFTER.toSeconds()));
        return problem(
                ProblemType.TEMPORARILY_UNAVAILABLE,
                "The database does not answer at the moment. Try again in " + RETRY_AFTER.toSeconds() + " seconds.",
                headers);
    }

    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    ResponseEntity<Object> argumentMismatch(MethodArgumentTypeMismatchException exception) {
        return problem(
                ProblemType.INVALID_PARAMETER,
                "Parameter \"%s\" has the value \"%s\": %s."
                        .formatted(exception.getName(), exception.getValue(), expectation(exception)),
                new HttpHeaders());
    }

    /** The message of the converter itself; its causes have only details of the parsing. */
    private static @Nullable String expectation(MethodArgumentTypeMismatchException exception) {
        Throwable reason = exception.getCause() instanceof ConversionFailedException failed
                ? failed.getCause()
                : exception.getCause();
        return reason == null ? exception.getMessage() : reason.getMessage();
    }

    /** Tomcat reads the query only when a parameter is first used, so an unreadable query is found here. */
    @ExceptionHandler(InvalidParameterException.class)
    ResponseEntity<Object> unreadableQuery(InvalidParameterException exception) {
        return problem(
                ProblemType.ofFrameworkError(HttpStatusCode.valueOf(exception.getErrorCode())),
                "The query string cannot be read: " + exception.getMessage() + ".",
                new HttpHeaders());
    }

    @ExceptionHandler(Exception.class)
    ResponseEntity<Object> unexpected(Exception exception, WebRequest request) {
        log.error(
                "{} failed unexpectedly and was answered with status 500; this is a defect of the service",
                describe(request),
                exception);
        return problem(
                ProblemType.INTERNAL_ERROR,
                "The service failed to answer. Its log has the reason; trying again later may help.",
                new HttpHeaders());
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleNoResourceFoundException(
            NoResourceFoundException exception, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return problem(
                ProblemType.NOT_FOUND, "There is nothing at this address; /v3/api-docs lists what there is.", headers);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpRequestMethodNotSupported(
            HttpRequestMethodNotSupportedException exception,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return problem(
                ProblemType.METHOD_NOT_ALLOWED,
                "This address does not take %s; it takes %s."
                        .formatted(exception.getMethod(), exception.getSupportedHttpMethods()),
                headers);
    }

    /** If the response is already committed, the client has gone away; that deserves no warning. */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception exception,
            @Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        if (request instanceof ServletWebRequest servlet
                && servlet.getResponse() != null
                && servlet.getResponse().isCommitted()) {
            log.debug("{} failed after its response had begun", describe(request), exception);
            return null;
        }
        return super.handleExceptionInternal(exception, body, headers, status, request);
    }

    /** Gives a problem of the framework one of our types. Its detail is already written for clients. */
    @Override
    protected ResponseEntity<Object> createResponseEntity(
            @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (body instanceof ProblemDetail problem && !isOurs(problem)) {
            problem.setType(ProblemType.ofFrameworkError(status).uri());
        }
        return new ResponseEntity<>(body, asProblem(headers), status);
    }

    private static boolean isOurs(ProblemDetail problem) {
        return problem.getType() != null && problem.getType().getPath().startsWith("/problems/");
    }

    private static ResponseEntity<Object> problem(ProblemType type, String detail, HttpHeaders headers) {
        return new ResponseEntity<>(type.because(detail), asProblem(headers), type.status());
    }

    /** Sets the content type. The framework would negotiate it, and fail if it cannot read the Accept header. */
    private static HttpHeaders asProblem(HttpHeaders headers) {
        HttpHeaders withType = new HttpHeaders(headers);
        withType.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return withType;
    }

    private static String describe(WebRequest request) {
        return request instanceof ServletWebRequest servlet
                ? servlet.getHttpMethod() + " " + servlet.getRequest().getRequestURI()
                : request.getDescription(false);
    }
}

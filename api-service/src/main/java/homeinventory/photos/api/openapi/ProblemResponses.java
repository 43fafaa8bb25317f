package homeinventory.photos.api.openapi;

import homeinventory.photos.api.problems.AnswersProblems;
import homeinventory.photos.api.problems.ProblemType;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** Adds to each operation the problems that it may answer, grouped by status. */
@Component
final class ProblemResponses implements GlobalOperationCustomizer {
    private static final Set<ProblemType> OF_ANY_OPERATION = Set.of(
            ProblemType.INVALID_PARAMETER,
            ProblemType.NOT_AUTHENTICATED,
            ProblemType.FORBIDDEN,
            ProblemType.CSRF_TOKEN_MISSING,
            ProblemType.NOT_FOUND,
            ProblemType.NOT_ACCEPTABLE,
            ProblemType.QUOTA_EXCEEDED,
            ProblemType.INTERNAL_ERROR,
            ProblemType.TEMPORARILY_UNAVAILABLE);

    private static final Header RETRY_AFTER =
            new Header().description("Seconds").schema(new IntegerSchema());

    private static final Map<Integer, Map<String, Header>> FIELDS = Map.of(
            ProblemType.QUOTA_EXCEEDED.status().value(),
            Map.of(
                    "Retry-After", RETRY_AFTER,
                    "RateLimit-Policy", text("The limit, as in draft-ietf-httpapi-ratelimit-headers-11"),
                    "RateLimit", text("What is left of it, as in the same draft")),
            ProblemType.TEMPORARILY_UNAVAILABLE.status().value(),
            Map.of("Retry-After", RETRY_AFTER));

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        Set<ProblemType> problems = new LinkedHashSet<>(OF_ANY_OPERATION);
        AnswersProblems own = handler.getMethodAnnotation(AnswersProblems.class);
        if (own != null) {
            problems.addAll(Set.of(own.value()));
        }
        problems.stream()
                .collect(Collectors.groupingBy(type -> type.status().value(), TreeMap::new, Collectors.toSet()))
                .forEach((status, types) ->
                        operation.getResponses().addApiResponse(Integer.toString(status), response(status, types)));
        return operation;
    }

    private static ApiResponse response(int status, Set<ProblemType> types) {
        String description = types.stream()
                .sorted()
                .map(type -> "`" + type.uri() + "`: " + type.title())
                .collect(Collectors.joining("\n\n"));
        return new ApiResponse()
                .description(description)
                .headers(FIELDS.get(status))
                .content(new Content()
                        .addMediaType(
                                org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                                new MediaType()
                                        .schema(new Schema<>()
                                                .$ref("#/components/schemas/" + OpenApiConfiguration.PROBLEM))));
    }

    private static Header text(String description) {
        return new Header().description(description).schema(new StringSchema());
    }
}

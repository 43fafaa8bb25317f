package homeinventory.photos.api.openapi;

import homeinventory.photos.api.problems.AnswersProblems;
import homeinventory.photos.api.problems.ProblemType;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** Adds to each operation the problems that it may answer, by status. */
@Component
final class ProblemResponses implements GlobalOperationCustomizer {
    private static final Set<ProblemType> OF_ANY_OPERATION = Set.of(
            ProblemType.INVALID_PARAMETER,
            ProblemType.NOT_AUTHENTICATED,
            ProblemType.FORBIDDEN,
            ProblemType.CSRF_TOKEN_MISSING,
            ProblemType.NOT_FOUND,
            ProblemType.NOT_ACCEPTABLE,
            ProblemType.INTERNAL_ERROR,
            ProblemType.TEMPORARILY_UNAVAILABLE);

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
                        operation.getResponses().addApiResponse(Integer.toString(status), response(types.stream())));
        return operation;
    }

    private static ApiResponse response(Stream<ProblemType> types) {
        String description = types.sorted()
                .map(type -> "`" + type.uri() + "`: " + type.title())
                .collect(Collectors.joining("\n\n"));
        return new ApiResponse()
                .description(description)
                .content(new Content()
                        .addMediaType(
                                org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                                new MediaType()
                                        .schema(new Schema<>()
                                                .$ref("#/components/schemas/" + OpenApiConfiguration.PROBLEM))));
    }
}

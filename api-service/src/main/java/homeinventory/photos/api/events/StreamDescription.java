package homeinventory.photos.api.events;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import homeinventory.photos.store.events.PhotoEventType;
import io.swagger.v3.oas.models.Operation;
import java.util.Arrays;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** Lists in the OpenAPI document which events the stream has. */
@Component
final class StreamDescription implements GlobalOperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        if (handler.getBeanType() == EventStreamController.class) {
            requireNonNull(operation.getResponses().get("200"))
                    .setDescription("Server-sent events: " + names(false, ", ")
                            + ", stream.reset; with include=changes also " + names(true, " and "));
        }
        return operation;
    }

    private static String names(boolean changes, String delimiter) {
        return Arrays.stream(PhotoEventType.values())
                .filter(type -> type.isChange() == changes)
                .map(PhotoEventType::wireName)
                .collect(joining(delimiter));
    }
}

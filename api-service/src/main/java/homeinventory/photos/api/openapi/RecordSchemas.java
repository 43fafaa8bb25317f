package homeinventory.photos.api.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Schemas of records as the API writes them: in snake case, with every field required, and nullable where the component is
 * {@code @Nullable}. A field with {@code @JsonInclude} is optional. The records that clients send list their required fields
 * themselves; that list is kept.
 */
final class RecordSchemas extends ModelResolver {
    private static final SnakeCaseStrategy NAMES = new SnakeCaseStrategy();

    RecordSchemas(ObjectMapper mapper) {
        super(mapper.copy().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE));
        openapi31(true);
    }

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        Schema<?> schema = super.resolve(type, context, chain);
        Class<?> resolved = _mapper.constructType(type.getType()).getRawClass();
        if (schema != null && resolved.isRecord()) {
            Schema<?> defined = context.getDefinedModels().getOrDefault(nameOf(schema), schema);
            if (defined.getProperties() != null && defined.getRequired() == null) {
                describe(resolved, defined);
            }
        }
        return schema;
    }

    private static String nameOf(Schema<?> schema) {
        String reference = schema.get$ref();
        return reference == null
                ? String.valueOf(schema.getName())
                : reference.substring(reference.lastIndexOf('/') + 1);
    }

    private static void describe(Class<?> type, Schema<?> schema) {
        for (RecordComponent component : type.getRecordComponents()) {
            String field = NAMES.translate(component.getName());
            if (component.getAccessor().isAnnotationPresent(JsonInclude.class)) {
                continue;
            }
            schema.addRequiredItem(field);
            if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                property(schema, field).addType("null");
            }
        }
    }

    private static Schema<?> property(Schema<?> schema, String field) {
        Map<String, ?> properties = schema.getProperties();
        if (properties.get(field) instanceof Schema<?> property) {
            return property;
        }
        throw new IllegalStateException("schema " + schema.getName() + " has no property " + field + " of its record");
    }
}

package homeinventory.photos.api.openapi;

import homeinventory.photos.api.web.OwnerId;
import homeinventory.photos.api.web.PageLimit;
import homeinventory.photos.api.web.PhotoFormatTexts;
import homeinventory.photos.model.PhotoId;
import homeinventory.photos.model.WorkspaceId;
import homeinventory.photos.model.regeneration.RegenerationId;
import homeinventory.photos.model.webhooks.DeliveryId;
import homeinventory.photos.model.webhooks.WebhookId;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.media.UUIDSchema;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.ParameterCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Adds to the document what springdoc cannot find out by itself. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    static final String PROBLEM = "Problem";

    private static final String KEY = "key";
    private static final String SESSION = "session";

    private static final Set<Class<?>> IDS = Set.of(
            WorkspaceId.class, PhotoId.class, OwnerId.class, RegenerationId.class, WebhookId.class, DeliveryId.class);

    static {
        IDS.forEach(type -> SpringDocUtils.getConfig().replaceWithSchema(type, new UUIDSchema()));
    }

    @Bean
    OpenAPI photoApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Photos of a home inventory")
                        .version("v1")
                        .description("Upload photos of items and repairs. The service makes their thumbnails."))
                // Relative, because a proxy may be in front of the service.
                .servers(List.of(new Server().url("/")))
                .components(new Components()
                        .addSchemas(PROBLEM, problem())
                        .addSecuritySchemes(
                                KEY,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .description("A key of the workspace, or a token where auth.mode is jwt"))
                        .addSecuritySchemes(
                                SESSION,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.APIKEY)
                                        .in(SecurityScheme.In.COOKIE)
                                        .name("photos_session")
                                        .description("The cookie of a browser, from POST /api/v1/session")))
                // One of them, or none of them if auth.mode is none.
                .security(List.of(
                        new SecurityRequirement().addList(KEY),
                        new SecurityRequirement().addList(SESSION),
                        new SecurityRequirement()));
    }

    /** Replaces springdoc's own resolver. It reads records with its own mapper (Jackson 2). */
    @Bean
    ModelResolver recordSchemas(ObjectMapperProvider mappers) {
        return new RecordSchemas(mappers.jsonMapper());
    }

    /** Ids and page limits. Springdoc takes them for plain strings, because converters read them. */
    @Bean
    ParameterCustomizer convertedParameters() {
        return (parameter, method) -> {
            if (parameter != null && IDS.contains(method.getParameterType())) {
                parameter.setSchema(new UUIDSchema());
            }
            if (parameter != null && method.getParameterType() == PageLimit.class) {
                parameter.setSchema(limit());
            }
            return parameter;
        };
    }

    /** Annotations hold constants only, so that the formats' names are filled in afterwards. */
    @Bean
    GlobalOpenApiCustomizer photoFormats() {
        return document -> document.getComponents().getSchemas().values().forEach(OpenApiConfiguration::fillFormats);
    }

    private static void fillFormats(Schema<?> schema) {
        Map<String, ?> properties = Objects.requireNonNullElse(schema.getProperties(), Map.of());
        properties.values().forEach(value -> {
            if (value instanceof Schema<?> property && property.getDescription() != null) {
                property.setDescription(PhotoFormatTexts.filled(property.getDescription()));
            }
        });
    }

    private static Schema<?> limit() {
        Schema<?> limit = new IntegerSchema().format(null);
        limit.setMinimum(BigDecimal.valueOf(PageLimit.MIN));
        limit.setMaximum(BigDecimal.valueOf(PageLimit.MAX));
        limit.setDefault(PageLimit.DEFAULT.value());
        return limit;
    }

    private static Schema<?> problem() {
        ObjectSchema problem = new ObjectSchema();
        problem.setDescription("Problem details (RFC 9457)");
        problem.setRequired(List.of("type", "title", "status", "detail"));
        problem.addProperty("type", new StringSchema().format("uri-reference").description("The kind; stable"));
        problem.addProperty("title", new StringSchema().description("The kind in words"));
        problem.addProperty("status", new IntegerSchema().format("int32"));
        problem.addProperty("detail", new StringSchema().description("What is wrong and what to do"));
        problem.addProperty("instance", new StringSchema().format("uri-reference"));
        return problem;
    }
}

package homeinventory.photos.api.events;

import static org.assertj.core.api.Assertions.assertThat;

import homeinventory.photos.api.TestApi;
import homeinventory.photos.model.PhotoId;
import homeinventory.photos.model.PhotoType;
import homeinventory.photos.model.WorkspaceId;
import homeinventory.photos.store.events.PhotoEvent;
import homeinventory.photos.store.events.PhotoEvent.PlainEvent;
import homeinventory.photos.store.events.PhotoEvent.ThumbnailsFailed;
import homeinventory.photos.store.events.PhotoEvent.ThumbnailsReady;
import homeinventory.photos.store.events.PhotoEventType;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The events' types for TypeScript clients are those of the records that the events are made of. */
class EventTypesTest {
    private static final Path PUBLISHED = Path.of("src", "main", "resources", "static", "types", "events.d.ts");
    private static final Path MADE = Path.of("target", "events.d.ts");

    private static final WorkspaceId WORKSPACE = TestApi.newWorkspace();
    private static final PhotoId PHOTO = new PhotoId(UUID.randomUUID());

    private static final List<PhotoEvent> EVENTS =
            Arrays.stream(PhotoEventType.values()).map(EventTypesTest::event).toList();

    private static PhotoEvent event(PhotoEventType type) {
        return switch (type) {
            case THUMBNAIL_READY -> new ThumbnailsReady(WORKSPACE, PHOTO, PhotoType.ITEM, UUID.randomUUID(), 1, "hash");
            case THUMBNAIL_FAILED ->
                new ThumbnailsFailed(WORKSPACE, PHOTO, PhotoType.ITEM, UUID.randomUUID(), 1, "Out of luck.");
            default -> new PlainEvent(type, WORKSPACE, PHOTO, PhotoType.ITEM, UUID.randomUUID(), 1);
        };
    }

    @Test
    void the_published_types_are_those_of_the_records() throws IOException {
        Files.createDirectories(MADE.getParent());
        Files.writeString(MADE, types());

        assertThat(PUBLISHED)
                .as("events have changed: copy %s to %s", MADE, PUBLISHED)
                .hasSameTextualContentAs(MADE);
    }

    @Test
    void there_is_an_event_of_each_kind() {
        assertThat(EVENTS).extracting(event -> (Object) event.getClass()).contains((Object[])
                PhotoEvent.class.getPermittedSubclasses());
        assertThat(EVENTS).extracting(PhotoEvent::type).containsExactly(PhotoEventType.values());
    }

    @Test
    void the_page_listens_to_each_event() throws IOException {
        String handlers = Files.readString(Path.of("src", "main", "resources", "static", "live", "news.js"));

        assertThat(EVENTS)
                .allSatisfy(event ->
                        assertThat(handlers).contains("\"" + event.type().wireName() + "\":"));
    }

    private static String types() {
        String map = EVENTS.stream()
                .map(event -> "  \"%s\": %s;%n"
                        .formatted(event.type().wireName(), type(event).getSimpleName()))
                .collect(Collectors.joining());
        String types = EVENTS.stream()
                .map(EventTypesTest::type)
                .distinct()
                .map(EventTypesTest::describe)
                .collect(Collectors.joining());
        return """
                // What a workspace's event stream carries, by the name of the event: the JSON in `data`.
                // Made from the service's own records by EventTypesTest.

                export interface PhotoEvents {
                %s  "stream.reset": Record<string, never>;
                }
                %s""".formatted(map, types);
    }

    private static Class<?> type(PhotoEvent event) {
        return EventData.of(event).getClass();
    }

    private static String describe(Class<?> type) {
        String fields = Arrays.stream(type.getRecordComponents())
                .map(field -> "  %s%s: %s;%n"
                        .formatted(
                                snakeCase(field.getName()),
                                field.getAnnotatedType().isAnnotationPresent(Nullable.class) ? "?" : "",
                                typeScript(field)))
                .collect(Collectors.joining());
        return "%nexport interface %s {%n%s}%n".formatted(type.getSimpleName(), fields);
    }

    private static String snakeCase(String name) {
        return name.replaceAll("[A-Z]", "_$0").toLowerCase(Locale.ROOT);
    }

    private static String typeScript(RecordComponent field) {
        if (field.getType() == PhotoType.class) {
            return Arrays.stream(PhotoType.values())
                    .map(type -> "\"" + type.wireName() + "\"")
                    .collect(Collectors.joining(" | "));
        }
        assertThat(field.getType()).as("the type of " + field).isIn(String.class, UUID.class, PhotoId.class);
        return "string";
    }
}

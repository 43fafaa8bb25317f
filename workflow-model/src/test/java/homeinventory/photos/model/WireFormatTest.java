package homeinventory.photos.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import homeinventory.photos.model.housekeeping.HousekeepingActivities;
import homeinventory.photos.model.housekeeping.HousekeepingReport;
import homeinventory.photos.model.housekeeping.HousekeepingWorkflow;
import homeinventory.photos.model.housekeeping.Swept;
import homeinventory.photos.model.housekeeping.Tally;
import homeinventory.photos.model.regeneration.RegenerationActivities;
import homeinventory.photos.model.regeneration.RegenerationId;
import homeinventory.photos.model.regeneration.RegenerationRequest;
import homeinventory.photos.model.regeneration.RegenerationStep;
import homeinventory.photos.model.regeneration.RegenerationWorkflow;
import homeinventory.photos.model.webhooks.DeliveryId;
import homeinventory.photos.model.webhooks.DeliveryOutcome;
import homeinventory.photos.model.webhooks.WebhookDeliveryActivities;
import homeinventory.photos.model.webhooks.WebhookDeliveryRequest;
import homeinventory.photos.model.webhooks.WebhookDeliveryWorkflow;
import io.temporal.api.common.v1.Payload;
import io.temporal.common.converter.DataConverter;
import io.temporal.common.converter.DataConverterException;
import io.temporal.common.converter.GlobalDataConverter;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Histories of earlier releases must stay readable. {@code src/test/resources/wire} holds their JSON, byte for byte. A changed
 * file there means that running workflows break.
 */
class WireFormatTest {
    private static final PhotoId PHOTO = PhotoId.of("018f3c7e-0000-7000-8000-000000000001");
    private static final WorkspaceId WORKSPACE = WorkspaceId.of("018f3c7e-0000-7000-8000-00000000aaaa");

    /** The default, which the worker and the API use. */
    private final DataConverter converter = GlobalDataConverter.get();

    static Stream<Object> values() {
        return Stream.of(
                new ThumbnailRequest(
                        WORKSPACE, PHOTO, PhotoType.ITEM, 2, WORKSPACE + "/" + PHOTO + "/original.jpg", 4_567_890_123L),
                new ProcessingStart(ProcessingStart.State.ALREADY_FAILED, 5, "The file ends early."),
                new FetchedOriginal("workspace/photo/original.jpg", 4_567_890_123L, 3),
                new GeneratedThumbnails(
                        "workspace/photo/2/small.webp",
                        "workspace/photo/2/medium.webp",
                        "workspace/photo/2/large.webp",
                        null),
                ThumbnailOutcome.READY,
                new RegenerationRequest(
                        WORKSPACE, new RegenerationId(UUID.fromString("018f3c7e-0000-7000-8000-00000000bbbb"))),
                RegenerationStep.GIVE_WAY,
                new WebhookDeliveryRequest(
                        WORKSPACE,
                        new DeliveryId(UUID.fromString("018f3c7e-0000-7000-8000-00000000cccc")),
                        2,
                        "{\"type\":\"webhook.ping\"}"),
                DeliveryOutcome.GIVEN_UP,
                new Swept(Map.of(Tally.STARTED_AGAIN, 3), "pending/workspace/photo"),
                new HousekeepingReport(Map.of(Tally.FILES_REMOVED, 7), places()));
    }

    /** In the order in which a run writes them. */
    private static Map<String, String> places() {
        Map<String, String> places = new LinkedHashMap<>();
        places.put("unfinished", "pending/workspace/photo");
        places.put("ended", "");
        places.put("folders", "workspace/photo");
        places.put("events", "");
        return places;
    }

    @ParameterizedTest
    @MethodSource("values")
    void a_value_is_written_exactly_as_before(Object value) throws IOException {
        assertThat(json(value)).isEqualTo(golden(value.getClass()));
    }

    @ParameterizedTest
    @MethodSource("values")
    void a_value_written_before_is_read_back(Object value) throws IOException {
        assertThat(read(golden(value.getClass()), value.getClass())).isEqualTo(value);
    }

    @ParameterizedTest
    @MethodSource("values")
    void a_field_that_a_newer_release_adds_is_ignored(Object value) throws IOException {
        String json = golden(value.getClass());
        assertThat(read(json.replaceFirst("}$", ",\"addedLater\":{\"a\":[1]}}"), value.getClass()))
                .isEqualTo(value);
    }

    @Test
    void every_type_on_the_wire_has_a_golden_file() {
        Set<Class<?>> covered = values().map(Object::getClass).collect(Collectors.toSet());
        assertThat(Stream.of(
                                ThumbnailWorkflow.class,
                                ThumbnailActivities.class,
                                HousekeepingWorkflow.class,
                                HousekeepingActivities.class,
                                RegenerationWorkflow.class,
                                RegenerationActivities.class,
                                WebhookDeliveryWorkflow.class,
                                WebhookDeliveryActivities.class)
                        .map(Class::getDeclaredMethods)
                        .flatMap(Stream::of)
                        .flatMap(WireFormatTest::typesOf)
                        .filter(type -> type.getPackageName().startsWith(PhotoId.class.getPackageName())))
                .isNotEmpty()
                .allMatch(covered::contains);
    }

    /** Newer releases write this field; the golden file is of a release before placeholders. */
    @Test
    void thumbnails_with_a_placeholder_have_an_additional_field() {
        GeneratedThumbnails thumbnails =
                new GeneratedThumbnails("small.webp", "medium.webp", "large.webp", "XRgODZpwd4eBiIiHiHiIh3iACPeI");
        String written = """
                {"smallKey":"small.webp","mediumKey":"medium.webp","largeKey":"large.webp",\
                "thumbHash":"XRgODZpwd4eBiIiHiHiIh3iACPeI"}""";
        assertThat(json(thumbnails)).isEqualTo(written);
        assertThat(read(written, GeneratedThumbnails.class)).isEqualTo(thumbnails);
    }

    @Test
    void counts_that_only_a_newer_release_knows_are_ignored() {
        assertThat(read("{\"counts\":{\"ADDED_LATER\":1,\"STARTED_AGAIN\":3},\"next\":\"\"}", Swept.class))
                .isEqualTo(new Swept(Map.of(Tally.STARTED_AGAIN, 3), ""));
        assertThat(read("{\"counts\":{\"ADDED_LATER\":1},\"next\":{}}", HousekeepingReport.class))
                .isEqualTo(new HousekeepingReport(Map.of(), Map.of()));
    }

    @Test
    void an_unknown_photo_type_is_rejected_with_the_expected_ones() throws IOException {
        String json = golden(ThumbnailRequest.class).replace("\"item\"", "\"cellar\"");
        assertThatThrownBy(() -> read(json, ThumbnailRequest.class))
                .isInstanceOf(DataConverterException.class)
                .hasRootCauseMessage("no photo type is called \"cellar\"; expected item or repair");
    }

    @Test
    void a_generation_below_one_is_rejected_with_the_photos_id() throws IOException {
        String json = golden(ThumbnailRequest.class).replace("\"generation\":2", "\"generation\":0");
        assertThatThrownBy(() -> read(json, ThumbnailRequest.class))
                .isInstanceOf(DataConverterException.class)
                .hasRootCauseMessage("generation of photo " + PHOTO + " is 0, expected 1 or more");
    }

    private static Stream<Class<?>> typesOf(Method method) {
        return Stream.concat(Stream.of(method.getReturnType()), Stream.of(method.getParameterTypes()));
    }

    private String json(Object value) {
        return converter.toPayload(value).orElseThrow().getData().toStringUtf8();
    }

    private Object read(String json, Class<?> type) {
        Payload empty = converter.toPayload(ThumbnailOutcome.READY).orElseThrow();
        Payload payload = empty.toBuilder()
                .setData(com.google.protobuf.ByteString.copyFromUtf8(json))
                .build();
        return converter.fromPayload(payload, type, type);
    }

    private static String golden(Class<?> type) throws IOException {
        String name = "/wire/" + type.getSimpleName() + ".json";
        try (InputStream file = WireFormatTest.class.getResourceAsStream(name)) {
            assertThat(file).as("golden file %s", name).isNotNull();
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }
}

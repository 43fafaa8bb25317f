package homeinventory.photos.api.events;

import static org.assertj.core.api.Assertions.assertThat;

import homeinventory.photos.model.PhotoId;
import homeinventory.photos.model.PhotoType;
import homeinventory.photos.model.WorkspaceId;
import homeinventory.photos.store.events.LoggedEvent;
import homeinventory.photos.store.events.PhotoEvent.ThumbnailsFailed;
import homeinventory.photos.store.events.PhotoEvent.ThumbnailsReady;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EventFormatTest {
    private static final WorkspaceId WORKSPACE = WorkspaceId.of("11111111-1111-4111-8111-111111111111");
    private static final PhotoId PHOTO = PhotoId.of("01890000-0000-7000-8000-000000000001");
    private static final UUID OWNER = UUID.fromString("22222222-2222-4222-8222-222222222222");

    @Test
    void a_ready_item_photo_is_written_as_the_contract_says() {
        LoggedEvent event = new LoggedEvent(42, new ThumbnailsReady(WORKSPACE, PHOTO, PhotoType.ITEM, OWNER, 3, null));

        assertThat(text(EventFormat.encode(event))).isEqualTo("""
                        id: 42
                        event: photo.thumbnail_ready
                        data: {"photo_id":"01890000-0000-7000-8000-000000000001","photo_type":"item",\
                        "item_id":"22222222-2222-4222-8222-222222222222",\
                        "small_thumbnail_url":"/api/v1/workspaces/11111111-1111-4111-8111-111111111111/photos/\
                        01890000-0000-7000-8000-000000000001/thumbnails/3/small",\
                        "medium_thumbnail_url":"/api/v1/workspaces/11111111-1111-4111-8111-111111111111/photos/\
                        01890000-0000-7000-8000-000000000001/thumbnails/3/medium",\
                        "large_thumbnail_url":"/api/v1/workspaces/11111111-1111-4111-8111-111111111111/photos/\
                        01890000-0000-7000-8000-000000000001/thumbnails/3/large"}

                        """);
    }

    @Test
    void a_ready_event_adds_the_placeholder_where_there_is_one() {
        LoggedEvent event = new LoggedEvent(
                42, new ThumbnailsReady(WORKSPACE, PHOTO, PhotoType.ITEM, OWNER, 3, "XRgODZpwd4eBiIiHiHiIh3iACPeI"));

        assertThat(text(EventFormat.encode(event)))
                .endsWith("/thumbnails/3/large\",\"thumb_hash\":\"XRgODZpwd4eBiIiHiHiIh3iACPeI\"}\n\n");
    }

    @Test
    void a_failed_repair_photo_is_written_as_the_contract_says() {
        LoggedEvent event = new LoggedEvent(
                43, new ThumbnailsFailed(WORKSPACE, PHOTO, PhotoType.REPAIR, OWNER, 1, "The photo is cut off."));

        assertThat(text(EventFormat.encode(event))).isEqualTo("""
                        id: 43
                        event: photo.thumbnail_failed
                        data: {"photo_id":"01890000-0000-7000-8000-000000000001","photo_type":"repair",\
                        "repair_id":"22222222-2222-4222-8222-222222222222","error":"The photo is cut off."}

                        """);
    }

    @Test
    void line_breaks_and_other_scripts_in_an_error_stay_inside_the_data_line() {
        LoggedEvent event = new LoggedEvent(
                1, new ThumbnailsFailed(WORKSPACE, PHOTO, PhotoType.ITEM, OWNER, 1, "a\nb\r\n\ndata: é"));

        assertThat(text(EventFormat.encode(event)).lines())
                .hasSize(4)
                .element(2)
                .asString()
                .endsWith("\"error\":\"a\\nb\\r\\n\\ndata: é\"}");
    }

    @Test
    void a_stream_opens_with_the_reconnection_time_and_an_id_that_no_listener_sees() {
        assertThat(new String(EventFormat.opening(Duration.ofMillis(1234), 41), StandardCharsets.UTF_8))
                .isEqualTo("retry: 1234\nid: 41\n\n");
    }

    @Test
    void a_reset_has_data_since_browsers_ignore_events_without() {
        assertThat(new String(EventFormat.reset(7), StandardCharsets.UTF_8))
                .isEqualTo("id: 7\nevent: stream.reset\ndata: {}\n\n");
    }

    private static String text(EncodedEvent event) {
        return new String(event.bytes(), StandardCharsets.UTF_8);
    }
}

package homeinventory.photos.model;

import static org.assertj.core.api.Assertions.assertThat;

import homeinventory.photos.model.regeneration.RegenerationWorkflow;
import homeinventory.photos.model.webhooks.DeliveryId;
import homeinventory.photos.model.webhooks.WebhookDeliveryActivities;
import homeinventory.photos.model.webhooks.WebhookDeliveryRequest;
import homeinventory.photos.model.webhooks.WebhookDeliveryWorkflow;
import io.temporal.activity.ActivityMethod;
import io.temporal.workflow.WorkflowMethod;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Names that running workflows, dashboards and saved filters rely on. */
class NamesTest {
    private static final PhotoId PHOTO = PhotoId.of("018f3c7e-0000-7000-8000-000000000001");

    @Test
    void the_upload_has_the_photos_workflow_id_and_each_retry_its_own() {
        assertThat(ThumbnailRequest.workflowId(PHOTO, 1)).isEqualTo("thumbnail-018f3c7e-0000-7000-8000-000000000001");
        assertThat(ThumbnailRequest.workflowId(PHOTO, 2)).isEqualTo("thumbnail-018f3c7e-0000-7000-8000-000000000001-2");
    }

    @Test
    void a_delivery_has_its_own_workflow_id_and_each_further_round_another() {
        DeliveryId delivery = new DeliveryId(PHOTO.value());
        assertThat(WebhookDeliveryRequest.workflowId(delivery, 1))
                .isEqualTo("webhook-018f3c7e-0000-7000-8000-000000000001");
        assertThat(WebhookDeliveryRequest.workflowId(delivery, 2))
                .isEqualTo("webhook-018f3c7e-0000-7000-8000-000000000001-2");
    }

    @Test
    void the_workflow_type_is_the_name_of_its_interface() throws ReflectiveOperationException {
        Method method = ThumbnailWorkflow.class.getMethod("generate", ThumbnailRequest.class);
        assertThat(method.getAnnotation(WorkflowMethod.class).name()).isEqualTo("ThumbnailWorkflow");
    }

    @Test
    void activity_types_are_the_names_of_their_methods() {
        assertThat(ThumbnailActivities.class.getDeclaredMethods())
                .isNotEmpty()
                .allSatisfy(method -> assertThat(
                                method.getAnnotation(ActivityMethod.class).name())
                        .isEqualTo(method.getName()));
    }

    @Test
    void names_on_the_wire_are_unchanged() {
        assertThat(TaskQueues.THUMBNAILS).isEqualTo("thumbnails");
        assertThat(RegenerationWorkflow.TASK_QUEUE).isEqualTo("regeneration");
        assertThat(WebhookDeliveryWorkflow.TASK_QUEUE).isEqualTo("webhooks");
        assertThat(SearchAttributes.WORKSPACE_ID.getName()).isEqualTo("WorkspaceId");
        assertThat(SearchAttributes.PHOTO_TYPE.getName()).isEqualTo("PhotoType");
        assertThat(Arrays.stream(FailureTypes.class.getFields()).map(NamesTest::constant))
                .containsExactlyInAnyOrder(
                        "ThumbnailsFailed",
                        "PhotoCorrupt",
                        "PhotoTruncated",
                        "PhotoUnsupported",
                        "PhotoTooLarge",
                        "OriginalGone",
                        "AttemptFailed",
                        "AttemptLost");
        assertThat(WebhookDeliveryActivities.DELIVERY_FAILED).isEqualTo("DeliveryFailed");
    }

    @Test
    void sizes_are_those_of_the_design() {
        assertThat(Arrays.stream(ThumbnailSize.values()).map(size -> size.wireName() + " " + size.boxPixels()))
                .containsExactly("small 150", "medium 400", "large 800");
    }

    private static Object constant(Field field) {
        try {
            return field.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError("cannot read " + field, e);
        }
    }
}

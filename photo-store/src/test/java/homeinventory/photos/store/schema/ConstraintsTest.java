package homeinventory.photos.store.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import homeinventory.photos.store.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataIntegrityViolationException;

/** The schema refuses rows that no part of the service should write. */
class ConstraintsTest {

    private static final String THUMBNAILS =
            "thumbnail_generation = 1, thumbnail_small_path = 's', thumbnail_medium_path = 'm', thumbnail_large_path = 'l'";

    @AutoClose
    static final TestDatabase database = TestDatabase.create();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    photos_status_known                    | thumbnail_status = 'done'
                    photos_type_known                      | photo_type = 'invoice'
                    photos_size_positive                   | byte_size = 0
                    photos_size_positive                   | width = -1
                    photos_size_positive                   | height = 0
                    photos_sha256_whole                    | sha256 = '\\x1234'
                    photos_generation_positive             | generation = 0
                    photos_attempts_counted                | thumbnail_attempts = -1
                    photos_attempts_counted                | thumbnail_status = 'processing'
                    photos_complete_has_thumbnails         | thumbnail_status = 'complete', thumbnail_attempts = 1
                    photos_complete_has_thumbnails         | thumbnail_small_path = 's'
                    photos_complete_has_thumbnails         | THUMBNAILS
                    photos_thumbnails_of_this_generation   | THUMBNAILS, thumbnail_status = 'complete', thumbnail_attempts = 1, generation = 2
                    photos_failed_has_error                | thumbnail_status = 'failed'
                    photos_next_attempt_while_processing   | next_attempt_at = now()
                    """)
    void an_inconsistent_photo_row_is_refused(String constraint, String change) {
        insertPhoto();

        assertThatThrownBy(() -> update(change))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("\"" + constraint + "\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    thumbnail_status = 'processing', thumbnail_attempts = 1, next_attempt_at = now()
                    thumbnail_status = 'failed', thumbnail_error = 'damaged'
                    thumbnail_status = 'complete', thumbnail_attempts = 1, THUMBNAILS
                    """)
    void a_consistent_photo_row_is_accepted(String change) {
        insertPhoto();

        assertThat(update(change)).isOne();
    }

    @Test
    void a_failed_event_needs_its_error_and_a_ready_event_has_none() {
        assertThatThrownBy(() -> insertEvent("thumbnail_failed", null))
                .hasMessageContaining("photo_events_failed_has_error");
        assertThatThrownBy(() -> insertEvent("thumbnail_ready", "damaged"))
                .hasMessageContaining("photo_events_failed_has_error");
    }

    @Test
    void an_idempotency_key_belongs_to_a_photo() {
        assertThatThrownBy(() -> database.jdbc().sql("""
                                INSERT INTO warehouse.idempotency_keys (workspace_id, idempotency_key, photo_id)
                                VALUES (gen_random_uuid(), 'key', gen_random_uuid())
                                """).update())
                .hasMessageContaining("idempotency_keys_photo_id_fkey");
    }

    private static void insertPhoto() {
        database.jdbc().sql("DELETE FROM warehouse.photos").update();
        database.jdbc().sql("""
                        INSERT INTO warehouse.photos (id, workspace_id, photo_type, owner_id, storage_key, file_name,
                            content_type, byte_size, width, height, sha256)
                        VALUES (gen_random_uuid(), gen_random_uuid(), 'item', gen_random_uuid(), 'key', 'sofa.jpg',
                            'image/jpeg', 1, 1, 1, sha256(''))
                        """).update();
    }

    private static int update(String change) {
        return database.jdbc()
                .sql("UPDATE warehouse.photos SET " + change.replace("THUMBNAILS", THUMBNAILS))
                .update();
    }

    private static void insertEvent(String type, @Nullable String error) {
        database.jdbc().sql("""
                        INSERT INTO warehouse.photo_events
                            (workspace_id, sequence, photo_id, photo_type, owner_id, generation, type, error)
                        VALUES (gen_random_uuid(), 1, gen_random_uuid(), 'item', gen_random_uuid(), 1, :type, :error)
                        """).param("type", type).param("error", error).update();
    }
}

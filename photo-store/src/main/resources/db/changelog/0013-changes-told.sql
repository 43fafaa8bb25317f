--liquibase formatted sql

--changeset photo-store:0013-changes-told
ALTER TABLE warehouse.photo_events
    DROP CONSTRAINT photo_events_type_known,
    ADD CONSTRAINT photo_events_type_known
        CHECK (type IN ('thumbnail_ready', 'thumbnail_failed', 'deleted', 'retried'));

COMMENT ON COLUMN warehouse.photo_events.type IS
    'thumbnail_ready or thumbnail_failed, once for a generation; deleted or retried, told with the change itself';

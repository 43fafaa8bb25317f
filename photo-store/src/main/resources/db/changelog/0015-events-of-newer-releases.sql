--liquibase formatted sql

--changeset photo-store:0015-events-of-newer-releases
-- PhotoEventType lists the types. Readers skip those that they do not know, so a newer release may add some without a migration.
ALTER TABLE warehouse.photo_events DROP CONSTRAINT photo_events_type_known;
ALTER TABLE warehouse.webhook_deliveries DROP CONSTRAINT webhook_deliveries_event_known;
ALTER TABLE warehouse.webhooks
    DROP CONSTRAINT webhooks_events_known,
    ADD CONSTRAINT webhooks_has_events CHECK (cardinality(events) > 0);

COMMENT ON COLUMN warehouse.photo_events.type IS
    'As in PhotoEventType: an outcome, once for a generation, or a change, appended with the change itself';

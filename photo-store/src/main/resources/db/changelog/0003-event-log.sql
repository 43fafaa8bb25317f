--liquibase formatted sql

--changeset photo-store:0003-event-log
CREATE TABLE warehouse.workspace_event_counters (
    workspace_id    UUID   NOT NULL,
    newest_sequence BIGINT NOT NULL,

    CONSTRAINT workspace_event_counters_pkey PRIMARY KEY (workspace_id)
)
-- Each event updates its workspace's row, and no index holds the number: room on the page keeps that cheap.
WITH (fillfactor = 50);

COMMENT ON TABLE warehouse.workspace_event_counters IS
    'Newest event number of each workspace; the row stays locked until its event is committed, so that numbers appear in order';
COMMENT ON COLUMN warehouse.workspace_event_counters.workspace_id IS 'The workspace whose events are numbered';
COMMENT ON COLUMN warehouse.workspace_event_counters.newest_sequence IS 'Number of the newest event';

-- No foreign key to photos: what open pages were told stays in the log after a photo is deleted.
CREATE TABLE warehouse.photo_events (
    workspace_id UUID        NOT NULL,
    sequence     BIGINT      NOT NULL,
    photo_id     UUID        NOT NULL,
    photo_type   VARCHAR(20) NOT NULL,
    owner_id     UUID        NOT NULL,
    generation   INTEGER     NOT NULL,
    type         VARCHAR(30) NOT NULL,
    error        TEXT,
    created_at   TIMESTAMPTZ NOT NULL DEFAULT now(),

    CONSTRAINT photo_events_pkey PRIMARY KEY (workspace_id, sequence),
    CONSTRAINT photo_events_once UNIQUE (photo_id, generation, type),
    CONSTRAINT photo_events_photo_type_known CHECK (photo_type IN ('item', 'repair')),
    CONSTRAINT photo_events_type_known CHECK (type IN ('thumbnail_ready', 'thumbnail_failed')),
    CONSTRAINT photo_events_failed_has_error CHECK ((type = 'thumbnail_failed') = (error IS NOT NULL))
);

COMMENT ON TABLE warehouse.photo_events IS 'What open pages are told; only ever appended to';
COMMENT ON COLUMN warehouse.photo_events.workspace_id IS 'The workspace whose pages are told';
COMMENT ON COLUMN warehouse.photo_events.sequence IS 'Place in the workspace''s log, from 1, without gaps, in order of commit; the SSE id';
COMMENT ON COLUMN warehouse.photo_events.photo_id IS 'The photo that it happened to';
COMMENT ON COLUMN warehouse.photo_events.photo_type IS 'What owner_id names: item or repair';
COMMENT ON COLUMN warehouse.photo_events.owner_id IS 'The item or repair that the photo shows';
COMMENT ON COLUMN warehouse.photo_events.generation IS 'Generation of the photo that it happened to';
COMMENT ON COLUMN warehouse.photo_events.type IS 'thumbnail_ready or thumbnail_failed';
COMMENT ON COLUMN warehouse.photo_events.error IS 'Why there are no thumbnails, in words for the photo''s owner';
COMMENT ON COLUMN warehouse.photo_events.created_at IS 'When the event was appended';

--liquibase formatted sql

--changeset photo-store:0007-daily-uploads
CREATE TABLE warehouse.daily_uploads (
    workspace_id   UUID   NOT NULL,
    day            DATE   NOT NULL,
    reserved_bytes BIGINT NOT NULL,

    CONSTRAINT daily_uploads_pkey PRIMARY KEY (workspace_id),
    CONSTRAINT daily_uploads_reserved_counted CHECK (reserved_bytes >= 0)
)
-- Only ever updated in place, and no index holds what changes.
WITH (fillfactor = 50);

COMMENT ON TABLE warehouse.daily_uploads IS
    'Bytes that each workspace may still upload are handed to API processes in portions, which are counted here';
COMMENT ON COLUMN warehouse.daily_uploads.workspace_id IS 'The workspace that uploads';
COMMENT ON COLUMN warehouse.daily_uploads.day IS 'The newest day (UTC) on which it uploaded';
COMMENT ON COLUMN warehouse.daily_uploads.reserved_bytes IS
    'Bytes of that day that were handed out; those uploaded are up to one portion for each process fewer';

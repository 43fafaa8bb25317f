--liquibase formatted sql

--changeset photo-store:0001-photos
CREATE TABLE warehouse.photos (
    id                    UUID         NOT NULL,
    workspace_id          UUID         NOT NULL,
    photo_type            VARCHAR(20)  NOT NULL,
    owner_id              UUID         NOT NULL,
    storage_key           VARCHAR(500) NOT NULL,
    file_name             VARCHAR(255) NOT NULL,
    content_type          VARCHAR(100) NOT NULL,
    byte_size             BIGINT       NOT NULL,
    width                 INTEGER      NOT NULL,
    height                INTEGER      NOT NULL,
    sha256                BYTEA        NOT NULL,
    generation            INTEGER      NOT NULL DEFAULT 1,
    thumbnail_status      VARCHAR(20)  NOT NULL DEFAULT 'pending',
    thumbnail_attempts    INTEGER      NOT NULL DEFAULT 0,
    thumbnail_error       TEXT,
    next_attempt_at       TIMESTAMPTZ,
    thumbnail_generation  INTEGER,
    thumbnail_small_path  VARCHAR(500),
    thumbnail_medium_path VARCHAR(500),
    thumbnail_large_path  VARCHAR(500),
    dispatched_at         TIMESTAMPTZ,
    created_at            TIMESTAMPTZ  NOT NULL DEFAULT now(),
    updated_at            TIMESTAMPTZ  NOT NULL DEFAULT now(),

    CONSTRAINT photos_pkey PRIMARY KEY (id),
    CONSTRAINT photos_type_known CHECK (photo_type IN ('item', 'repair')),
    CONSTRAINT photos_size_positive CHECK (byte_size > 0 AND width > 0 AND height > 0),
    CONSTRAINT photos_sha256_whole CHECK (octet_length(sha256) = 32),
    CONSTRAINT photos_generation_positive CHECK (generation >= 1),
    CONSTRAINT photos_status_known CHECK (thumbnail_status IN ('pending', 'processing', 'complete', 'failed')),
    CONSTRAINT photos_attempts_counted
        CHECK (thumbnail_attempts >= CASE WHEN thumbnail_status IN ('processing', 'complete') THEN 1 ELSE 0 END),
    CONSTRAINT photos_complete_has_thumbnails
        CHECK (num_nonnulls(thumbnail_generation, thumbnail_small_path, thumbnail_medium_path, thumbnail_large_path)
            = CASE thumbnail_status WHEN 'complete' THEN 4 ELSE 0 END),
    CONSTRAINT photos_thumbnails_of_this_generation CHECK (thumbnail_generation = generation),
    CONSTRAINT photos_failed_has_error CHECK (thumbnail_status <> 'failed' OR thumbnail_error IS NOT NULL),
    CONSTRAINT photos_next_attempt_while_processing
        CHECK (next_attempt_at IS NULL OR thumbnail_status = 'processing')
)
-- A row is updated three times within seconds of its insert; the room lets the new versions stay on its page.
WITH (fillfactor = 80);

CREATE INDEX photos_by_workspace ON warehouse.photos (workspace_id, id);
CREATE INDEX photos_by_owner ON warehouse.photos (owner_id, id);
CREATE INDEX photos_unfinished ON warehouse.photos (thumbnail_status, workspace_id, id)
    WHERE thumbnail_status IN ('pending', 'processing');
CREATE INDEX photos_failed ON warehouse.photos (workspace_id, id)
    WHERE thumbnail_status = 'failed';
CREATE INDEX photos_undispatched ON warehouse.photos (id)
    WHERE thumbnail_status = 'pending' AND dispatched_at IS NULL;

COMMENT ON TABLE warehouse.photos IS
    'One row for each uploaded photo; pending rows that are not dispatched are the outbox of workflows to start';
COMMENT ON COLUMN warehouse.photos.id IS 'UUIDv7, so that ids sort by the time of upload';
COMMENT ON COLUMN warehouse.photos.workspace_id IS 'The workspace that alone may see the photo';
COMMENT ON COLUMN warehouse.photos.photo_type IS 'What owner_id names: item or repair';
COMMENT ON COLUMN warehouse.photos.owner_id IS 'The item or repair that the photo shows';
COMMENT ON COLUMN warehouse.photos.storage_key IS 'Key of the original in blob storage';
COMMENT ON COLUMN warehouse.photos.file_name IS 'Name that the client gave the file; for display and download only';
COMMENT ON COLUMN warehouse.photos.content_type IS 'Media type of the original by its content, not as the client declared it';
COMMENT ON COLUMN warehouse.photos.byte_size IS 'Size of the original in bytes';
COMMENT ON COLUMN warehouse.photos.width IS 'Width of the original in pixels, as displayed';
COMMENT ON COLUMN warehouse.photos.height IS 'Height of the original in pixels, as displayed';
COMMENT ON COLUMN warehouse.photos.sha256 IS 'SHA-256 of the original, 32 bytes';
COMMENT ON COLUMN warehouse.photos.generation IS
    '1 for the upload, one more for each manual retry; results of an older generation are discarded';
COMMENT ON COLUMN warehouse.photos.thumbnail_status IS
    'pending, then processing, then complete or failed; a manual retry leads from failed to pending';
COMMENT ON COLUMN warehouse.photos.thumbnail_attempts IS 'Attempts begun for this generation';
COMMENT ON COLUMN warehouse.photos.thumbnail_error IS 'Why the last attempt failed, in words for the photo''s owner';
COMMENT ON COLUMN warehouse.photos.next_attempt_at IS 'When the next attempt begins, where one failed and another follows';
COMMENT ON COLUMN warehouse.photos.thumbnail_generation IS 'Generation that made the stored thumbnails';
COMMENT ON COLUMN warehouse.photos.thumbnail_small_path IS 'Storage key of the thumbnail within 150 x 150 pixels';
COMMENT ON COLUMN warehouse.photos.thumbnail_medium_path IS 'Storage key of the thumbnail within 400 x 400 pixels';
COMMENT ON COLUMN warehouse.photos.thumbnail_large_path IS 'Storage key of the thumbnail within 800 x 800 pixels';
COMMENT ON COLUMN warehouse.photos.dispatched_at IS 'When this generation''s workflow was known to be started';
COMMENT ON COLUMN warehouse.photos.created_at IS 'When the row was inserted';
COMMENT ON COLUMN warehouse.photos.updated_at IS 'When something that the API shows last changed';

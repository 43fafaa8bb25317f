--liquibase formatted sql

--changeset photo-store:0008-thumb-hash
-- Null where thumbnails were made before there was one, so that no row has to be written now.
ALTER TABLE warehouse.photos ADD COLUMN thumb_hash VARCHAR(36);
ALTER TABLE warehouse.photo_events ADD COLUMN thumb_hash VARCHAR(36);

COMMENT ON COLUMN warehouse.photos.thumb_hash IS 'What to show until the thumbnails are loaded: their ThumbHash in base64';
COMMENT ON COLUMN warehouse.photo_events.thumb_hash IS 'For thumbnail_ready: the ThumbHash of the thumbnails, in base64';

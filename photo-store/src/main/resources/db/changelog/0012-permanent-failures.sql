--liquibase formatted sql

--changeset photo-store:0012-permanent-failures
CREATE TABLE warehouse.permanent_failures (
    sha256         BYTEA        NOT NULL,
    engine_version INTEGER      NOT NULL,
    settings       VARCHAR(200) NOT NULL,
    reason         TEXT         NOT NULL,
    failed_at      TIMESTAMPTZ  NOT NULL DEFAULT now(),

    CONSTRAINT permanent_failures_pkey PRIMARY KEY (sha256, engine_version, settings),
    CONSTRAINT permanent_failures_sha256_whole CHECK (octet_length(sha256) = 32)
);

COMMENT ON TABLE warehouse.permanent_failures IS
    'Contents that an engine could not render and never will; a sweep tries them once more only with another engine or other settings';
COMMENT ON COLUMN warehouse.permanent_failures.sha256 IS 'SHA-256 of the bytes that were read, 32 bytes';
COMMENT ON COLUMN warehouse.permanent_failures.engine_version IS 'Version of the image engine that could not';
COMMENT ON COLUMN warehouse.permanent_failures.settings IS 'Those of its settings that decide what can be rendered';
COMMENT ON COLUMN warehouse.permanent_failures.reason IS 'Why, in words for the photo''s owner, as in photos.thumbnail_error';
COMMENT ON COLUMN warehouse.permanent_failures.failed_at IS 'When it was found for the first time';

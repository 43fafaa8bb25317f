--liquibase formatted sql

--changeset photo-store:0004-attempts
-- The attempt under way is in the photo's own row, which is written at its start and end anyway; only one that failed is
-- a row of its own. So a photo that succeeds at once costs no statement and no row more.
ALTER TABLE warehouse.photos
    ADD COLUMN attempt_worker     VARCHAR(255),
    ADD COLUMN attempt_started_at TIMESTAMPTZ,
    ADD COLUMN attempt_ended_at   TIMESTAMPTZ;

COMMENT ON COLUMN warehouse.photos.attempt_worker IS 'Process that the newest attempt runs or ran in, as Temporal''s Web UI names it';
COMMENT ON COLUMN warehouse.photos.attempt_started_at IS 'When the newest attempt began';
COMMENT ON COLUMN warehouse.photos.attempt_ended_at IS 'When the newest attempt succeeded';

CREATE TABLE warehouse.failed_attempts (
    photo_id        UUID        NOT NULL,
    generation      INTEGER     NOT NULL,
    attempt         INTEGER     NOT NULL,
    worker          VARCHAR(255),
    started_at      TIMESTAMPTZ,
    ended_at        TIMESTAMPTZ NOT NULL DEFAULT now(),
    error           TEXT        NOT NULL,
    next_attempt_at TIMESTAMPTZ,

    CONSTRAINT failed_attempts_pkey PRIMARY KEY (photo_id, generation, attempt),
    CONSTRAINT failed_attempts_photo_id_fkey FOREIGN KEY (photo_id) REFERENCES warehouse.photos (id) ON DELETE CASCADE,
    CONSTRAINT failed_attempts_counted CHECK (generation >= 1 AND attempt >= 1)
);

COMMENT ON TABLE warehouse.failed_attempts IS 'Attempts at thumbnails that failed or were lost; the one under way or done is in photos';
COMMENT ON COLUMN warehouse.failed_attempts.photo_id IS 'The photo';
COMMENT ON COLUMN warehouse.failed_attempts.generation IS 'Generation of the photo that the attempt belongs to';
COMMENT ON COLUMN warehouse.failed_attempts.attempt IS 'Number of the attempt, from 1 in each generation';
COMMENT ON COLUMN warehouse.failed_attempts.worker IS 'Process that the attempt ran in; null if it is not known';
COMMENT ON COLUMN warehouse.failed_attempts.started_at IS 'When the attempt began; null if that was never noted';
COMMENT ON COLUMN warehouse.failed_attempts.ended_at IS 'When the failure was noted';
COMMENT ON COLUMN warehouse.failed_attempts.error IS 'Why the attempt failed, in words for the photo''s owner';
COMMENT ON COLUMN warehouse.failed_attempts.next_attempt_at IS 'When the next attempt was to begin; null after the last';

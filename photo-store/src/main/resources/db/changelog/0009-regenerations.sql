--liquibase formatted sql

--changeset photo-store:0009-regenerations
CREATE TABLE warehouse.regenerations (
    id               UUID        NOT NULL,
    workspace_id     UUID        NOT NULL,
    photo_type       VARCHAR(20),
    owner_id         UUID,
    photo_id         UUID,
    state            VARCHAR(20) NOT NULL DEFAULT 'running',
    changes          INTEGER     NOT NULL DEFAULT 1,
    changes_told     INTEGER     NOT NULL DEFAULT 0,
    photos           INTEGER     NOT NULL,
    regenerated      INTEGER     NOT NULL DEFAULT 0,
    failed           INTEGER     NOT NULL DEFAULT 0,
    skipped          INTEGER     NOT NULL DEFAULT 0,
    reached          UUID,
    current_photo_id UUID,
    current_tries    INTEGER     NOT NULL DEFAULT 0,
    created_at       TIMESTAMPTZ NOT NULL DEFAULT now(),
    updated_at       TIMESTAMPTZ NOT NULL DEFAULT now(),
    ended_at         TIMESTAMPTZ,

    CONSTRAINT regenerations_pkey PRIMARY KEY (id),
    CONSTRAINT regenerations_state_known CHECK (state IN ('running', 'paused', 'cancelled', 'complete')),
    CONSTRAINT regenerations_owner_has_type CHECK ((owner_id IS NULL) = (photo_type IS NULL)),
    CONSTRAINT regenerations_one_selection CHECK (owner_id IS NULL OR photo_id IS NULL),
    CONSTRAINT regenerations_end_noted CHECK ((ended_at IS NULL) = (state IN ('running', 'paused')))
)
-- Each photo updates its row twice, and no index holds what changes: room on the page keeps that cheap.
WITH (fillfactor = 50);

CREATE INDEX regenerations_by_workspace ON warehouse.regenerations (workspace_id, id);
CREATE INDEX regenerations_untold ON warehouse.regenerations (id) WHERE changes_told < changes;
CREATE UNIQUE INDEX regenerations_one_of_several ON warehouse.regenerations (workspace_id)
    WHERE state IN ('running', 'paused') AND photo_id IS NULL;
CREATE UNIQUE INDEX regenerations_one_of_a_photo ON warehouse.regenerations (photo_id)
    WHERE state IN ('running', 'paused') AND photo_id IS NOT NULL;

COMMENT ON TABLE warehouse.regenerations IS 'Making thumbnails again: what was asked for and how far it is';
COMMENT ON COLUMN warehouse.regenerations.id IS 'UUIDv7; photos with a greater id were uploaded later and are left out';
COMMENT ON COLUMN warehouse.regenerations.workspace_id IS 'The workspace whose photos are regenerated';
COMMENT ON COLUMN warehouse.regenerations.photo_type IS 'With owner_id: only the photos of this item or repair';
COMMENT ON COLUMN warehouse.regenerations.owner_id IS 'The item or repair; null for all';
COMMENT ON COLUMN warehouse.regenerations.photo_id IS 'Only this photo; null for several';
COMMENT ON COLUMN warehouse.regenerations.state IS 'running or paused, then cancelled or complete';
COMMENT ON COLUMN warehouse.regenerations.changes IS 'How often somebody began, paused, resumed or cancelled it';
COMMENT ON COLUMN warehouse.regenerations.changes_told IS 'The last of these changes that its workflow was told; the row is in the outbox while it is behind';
COMMENT ON COLUMN warehouse.regenerations.photos IS 'Photos to do, counted when it began';
COMMENT ON COLUMN warehouse.regenerations.regenerated IS 'Photos that have new thumbnails';
COMMENT ON COLUMN warehouse.regenerations.failed IS 'Photos that keep their old thumbnails';
COMMENT ON COLUMN warehouse.regenerations.skipped IS 'Photos that were deleted meanwhile or that another regeneration did';
COMMENT ON COLUMN warehouse.regenerations.reached IS 'The last photo that was passed; it goes from the newest to the oldest';
COMMENT ON COLUMN warehouse.regenerations.current_photo_id IS 'The photo that was begun last';
COMMENT ON COLUMN warehouse.regenerations.current_tries IS 'How often it was begun; a photo that kills workers must not do so for ever';
COMMENT ON COLUMN warehouse.regenerations.created_at IS 'When it was asked for';
COMMENT ON COLUMN warehouse.regenerations.updated_at IS 'When its state or a count last changed';
COMMENT ON COLUMN warehouse.regenerations.ended_at IS 'When it was complete or cancelled';

-- No foreign key to photos: a failure stays on record when its photo is deleted.
CREATE TABLE warehouse.regeneration_failures (
    regeneration_id UUID NOT NULL,
    photo_id        UUID NOT NULL,
    error           TEXT NOT NULL,

    CONSTRAINT regeneration_failures_pkey PRIMARY KEY (regeneration_id, photo_id),
    CONSTRAINT regeneration_failures_regeneration_id_fkey
        FOREIGN KEY (regeneration_id) REFERENCES warehouse.regenerations (id) ON DELETE CASCADE
);

COMMENT ON TABLE warehouse.regeneration_failures IS 'Photos that keep their old thumbnails, and why';
COMMENT ON COLUMN warehouse.regeneration_failures.regeneration_id IS 'The regeneration';
COMMENT ON COLUMN warehouse.regeneration_failures.photo_id IS 'The photo';
COMMENT ON COLUMN warehouse.regeneration_failures.error IS 'Why there are no new thumbnails, in words for the photo''s owner';

ALTER TABLE warehouse.photos ADD COLUMN regeneration_id UUID;
COMMENT ON COLUMN warehouse.photos.regeneration_id IS 'The regeneration that made the thumbnails; null for an upload or a retry';

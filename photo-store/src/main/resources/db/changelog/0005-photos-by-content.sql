--liquibase formatted sql

--changeset photo-store:0005-photos-by-content
-- Answers which earlier photo of the workspace has the same content, the oldest first. It does not begin with the
-- workspace, so that it is no choice where all of a workspace are counted.
CREATE INDEX photos_by_content ON warehouse.photos (sha256, workspace_id, id);

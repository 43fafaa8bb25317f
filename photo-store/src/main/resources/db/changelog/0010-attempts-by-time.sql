--liquibase formatted sql

--changeset photo-store:0010-attempts-by-time
-- For the attempts of the last day. A block range index costs an update nothing to speak of, and does not keep it from
-- staying on its page, as any other index on a column that changes would.
CREATE INDEX photos_by_attempt_end ON warehouse.photos USING brin (attempt_ended_at);
CREATE INDEX failed_attempts_by_end ON warehouse.failed_attempts (ended_at);

--liquibase formatted sql

--changeset photo-store:0014-retried-for
ALTER TABLE warehouse.photos ADD COLUMN retried_for VARCHAR(220);

COMMENT ON COLUMN warehouse.photos.retried_for IS
    'For which engine a sweep tried it again last: its version and its deciding settings; null if it never was';

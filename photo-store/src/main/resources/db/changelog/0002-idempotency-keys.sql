--liquibase formatted sql

--changeset photo-store:0002-idempotency-keys
CREATE TABLE warehouse.idempotency_keys (
    workspace_id    UUID         NOT NULL,
    idempotency_key VARCHAR(255) NOT NULL,
    photo_id        UUID         NOT NULL,
    created_at      TIMESTAMPTZ  NOT NULL DEFAULT now(),

    CONSTRAINT idempotency_keys_pkey PRIMARY KEY (workspace_id, idempotency_key),
    CONSTRAINT idempotency_keys_photo_id_fkey FOREIGN KEY (photo_id) REFERENCES warehouse.photos (id) ON DELETE CASCADE
);

CREATE INDEX idempotency_keys_by_photo ON warehouse.idempotency_keys (photo_id);

COMMENT ON TABLE warehouse.idempotency_keys IS 'Which upload a client made under which Idempotency-Key';
COMMENT ON COLUMN warehouse.idempotency_keys.workspace_id IS 'The workspace within which the key is unique';
COMMENT ON COLUMN warehouse.idempotency_keys.idempotency_key IS 'The key as the client sent it';
COMMENT ON COLUMN warehouse.idempotency_keys.photo_id IS 'The photo that was uploaded under the key';
COMMENT ON COLUMN warehouse.idempotency_keys.created_at IS 'When the photo was inserted';

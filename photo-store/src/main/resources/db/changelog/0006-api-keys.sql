--liquibase formatted sql

--changeset photo-store:0006-api-keys
CREATE TABLE warehouse.api_keys (
    id           UUID         NOT NULL,
    workspace_id UUID         NOT NULL,
    name         VARCHAR(100) NOT NULL,
    role         VARCHAR(20)  NOT NULL,
    secret_hash  BYTEA        NOT NULL,
    created_at   TIMESTAMPTZ  NOT NULL DEFAULT now(),
    expires_at   TIMESTAMPTZ,
    revoked_at   TIMESTAMPTZ,

    CONSTRAINT api_keys_pkey PRIMARY KEY (id),
    CONSTRAINT api_keys_secret_hash_key UNIQUE (secret_hash),
    CONSTRAINT api_keys_role_known CHECK (role IN ('member', 'admin')),
    CONSTRAINT api_keys_secret_hash_whole CHECK (octet_length(secret_hash) = 32)
);

CREATE INDEX api_keys_by_workspace ON warehouse.api_keys (workspace_id, id);

COMMENT ON TABLE warehouse.api_keys IS 'Who may use a workspace; the keys themselves are nowhere, only their hashes';
COMMENT ON COLUMN warehouse.api_keys.id IS 'UUIDv7; names the key, and is no secret';
COMMENT ON COLUMN warehouse.api_keys.workspace_id IS 'The one workspace that the key opens';
COMMENT ON COLUMN warehouse.api_keys.name IS 'What it is for, in the words of whoever made it';
COMMENT ON COLUMN warehouse.api_keys.role IS 'member or admin';
COMMENT ON COLUMN warehouse.api_keys.secret_hash IS
    'SHA-256 of the key; without salt or stretching, since the key is 256 random bits and no password';
COMMENT ON COLUMN warehouse.api_keys.created_at IS 'When the key was made';
COMMENT ON COLUMN warehouse.api_keys.expires_at IS 'When it ends to be valid; null for never';
COMMENT ON COLUMN warehouse.api_keys.revoked_at IS 'When it was revoked; null if it is not';

CREATE TABLE warehouse.key_sessions (
    secret_hash BYTEA       NOT NULL,
    key_id      UUID        NOT NULL,
    created_at  TIMESTAMPTZ NOT NULL DEFAULT now(),
    expires_at  TIMESTAMPTZ NOT NULL,

    CONSTRAINT key_sessions_pkey PRIMARY KEY (secret_hash),
    CONSTRAINT key_sessions_key_id_fkey FOREIGN KEY (key_id) REFERENCES warehouse.api_keys (id) ON DELETE CASCADE,
    CONSTRAINT key_sessions_secret_hash_whole CHECK (octet_length(secret_hash) = 32)
);

CREATE INDEX key_sessions_by_key ON warehouse.key_sessions (key_id);

COMMENT ON TABLE warehouse.key_sessions IS 'Browsers that signed in with a key; a session is worth what its key is worth';
COMMENT ON COLUMN warehouse.key_sessions.secret_hash IS 'SHA-256 of the session''s cookie';
COMMENT ON COLUMN warehouse.key_sessions.key_id IS 'The key that it was opened with';
COMMENT ON COLUMN warehouse.key_sessions.created_at IS 'When it was opened';
COMMENT ON COLUMN warehouse.key_sessions.expires_at IS 'When it ends at the latest';

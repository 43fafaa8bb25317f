--liquibase formatted sql

--changeset photo-store:0011-webhooks
CREATE TABLE warehouse.webhooks (
    id                    UUID          NOT NULL,
    workspace_id          UUID          NOT NULL,
    url                   VARCHAR(2000) NOT NULL,
    events                VARCHAR(30)[] NOT NULL,
    secret                VARCHAR(100)  NOT NULL,
    previous_secret       VARCHAR(100),
    previous_secret_until TIMESTAMPTZ,
    enabled               BOOLEAN       NOT NULL DEFAULT TRUE,
    disabled_reason       TEXT,
    created_at            TIMESTAMPTZ   NOT NULL DEFAULT now(),
    updated_at            TIMESTAMPTZ   NOT NULL DEFAULT now(),

    CONSTRAINT webhooks_pkey PRIMARY KEY (id),
    CONSTRAINT webhooks_events_known CHECK
        (events <@ ARRAY['thumbnail_ready', 'thumbnail_failed']::VARCHAR(30)[] AND cardinality(events) > 0),
    CONSTRAINT webhooks_previous_secret_ends CHECK ((previous_secret IS NULL) = (previous_secret_until IS NULL)),
    CONSTRAINT webhooks_reason_only_if_disabled CHECK (disabled_reason IS NULL OR NOT enabled)
);

CREATE INDEX webhooks_by_workspace ON warehouse.webhooks (workspace_id, id);

COMMENT ON TABLE warehouse.webhooks IS 'Receivers outside that are told of a workspace''s events by HTTP';
COMMENT ON COLUMN warehouse.webhooks.id IS 'UUIDv7';
COMMENT ON COLUMN warehouse.webhooks.workspace_id IS 'The workspace whose events are told';
COMMENT ON COLUMN warehouse.webhooks.url IS 'Where to: https, or http where private addresses are allowed';
COMMENT ON COLUMN warehouse.webhooks.events IS 'Which events are told: types as in photo_events, at least one';
COMMENT ON COLUMN warehouse.webhooks.secret IS 'Signs what is sent; in the clear, since signing takes the secret itself';
COMMENT ON COLUMN warehouse.webhooks.previous_secret IS 'Signs too for a while after it was replaced';
COMMENT ON COLUMN warehouse.webhooks.previous_secret_until IS 'When it ceases to';
COMMENT ON COLUMN warehouse.webhooks.enabled IS 'Whether anything is sent';
COMMENT ON COLUMN warehouse.webhooks.disabled_reason IS 'Why the service has disabled it; null if an administrator did';
COMMENT ON COLUMN warehouse.webhooks.created_at IS 'When it was made';
COMMENT ON COLUMN warehouse.webhooks.updated_at IS 'When it was last changed';

-- No foreign key to photo_events: a test event is in no log, and events expire by themselves.
CREATE TABLE warehouse.webhook_deliveries (
    id              UUID        NOT NULL DEFAULT uuidv7(),
    webhook_id      UUID        NOT NULL,
    workspace_id    UUID        NOT NULL,
    event           VARCHAR(30) NOT NULL,
    sequence        BIGINT,
    state           VARCHAR(20) NOT NULL DEFAULT 'pending',
    round           INTEGER     NOT NULL DEFAULT 1,
    dispatched_at   TIMESTAMPTZ,
    attempts        INTEGER     NOT NULL DEFAULT 0,
    last_status     INTEGER,
    last_error      TEXT,
    next_attempt_at TIMESTAMPTZ,
    created_at      TIMESTAMPTZ NOT NULL DEFAULT now(),
    updated_at      TIMESTAMPTZ NOT NULL DEFAULT now(),

    CONSTRAINT webhook_deliveries_pkey PRIMARY KEY (id),
    CONSTRAINT webhook_deliveries_webhook_id_fkey
        FOREIGN KEY (webhook_id) REFERENCES warehouse.webhooks (id) ON DELETE CASCADE,
    CONSTRAINT webhook_deliveries_event_known CHECK (event IN ('thumbnail_ready', 'thumbnail_failed', 'ping')),
    CONSTRAINT webhook_deliveries_event_is_logged CHECK ((event = 'ping') = (sequence IS NULL)),
    CONSTRAINT webhook_deliveries_state_known CHECK (state IN ('pending', 'delivered', 'failed')),
    CONSTRAINT webhook_deliveries_waits_if_pending CHECK (next_attempt_at IS NULL OR state = 'pending')
);

CREATE INDEX webhook_deliveries_by_webhook ON warehouse.webhook_deliveries (webhook_id, id);
CREATE INDEX webhook_deliveries_undispatched ON warehouse.webhook_deliveries (id)
    WHERE state = 'pending' AND dispatched_at IS NULL;
CREATE INDEX webhook_deliveries_pending ON warehouse.webhook_deliveries (id) WHERE state = 'pending';

COMMENT ON TABLE warehouse.webhook_deliveries IS
    'What each webhook is told, and what came of it; a pending row that is not dispatched is an outbox entry';
COMMENT ON COLUMN warehouse.webhook_deliveries.id IS 'UUIDv7; receivers know it as the header webhook-id';
COMMENT ON COLUMN warehouse.webhook_deliveries.webhook_id IS 'Who is told';
COMMENT ON COLUMN warehouse.webhook_deliveries.workspace_id IS 'The webhook''s workspace';
COMMENT ON COLUMN warehouse.webhook_deliveries.event IS 'Type of the event as in photo_events, or ping for a test';
COMMENT ON COLUMN warehouse.webhook_deliveries.sequence IS 'The event''s number in its workspace''s log; null for a test';
COMMENT ON COLUMN warehouse.webhook_deliveries.state IS 'pending, then delivered or failed; pending again when it is redelivered';
COMMENT ON COLUMN warehouse.webhook_deliveries.round IS '1, and one more for each redelivery; each has a workflow of its own';
COMMENT ON COLUMN warehouse.webhook_deliveries.dispatched_at IS 'When the round''s workflow was started; null until then';
COMMENT ON COLUMN warehouse.webhook_deliveries.attempts IS 'How often it was sent, over all rounds';
COMMENT ON COLUMN warehouse.webhook_deliveries.last_status IS 'HTTP status of the last answer; null if there was none';
COMMENT ON COLUMN warehouse.webhook_deliveries.last_error IS 'Why the last attempt failed, in words for administrators; null if it did not';
COMMENT ON COLUMN warehouse.webhook_deliveries.next_attempt_at IS 'When the next attempt begins, while it waits between two';
COMMENT ON COLUMN warehouse.webhook_deliveries.created_at IS 'When the event happened';
COMMENT ON COLUMN warehouse.webhook_deliveries.updated_at IS 'When the state or an attempt was last noted';

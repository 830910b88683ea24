CREATE TYPE delivery_state AS ENUM
    ('PENDING', 'CLAIMED', 'SENDING', 'RETRY', 'SENT', 'FAILED', 'SKIPPED', 'CANCELLED', 'IN_DOUBT');

-- One row a recipient and push, or an answer (push is null). A skipped line has no address and no content.
-- Identifiers sort by code point, whatever the database's collation.
CREATE TABLE delivery (
    id uuid PRIMARY KEY,
    number bigint GENERATED ALWAYS AS IDENTITY,
    push uuid,
    recipient text COLLATE "C" NOT NULL,
    method text NOT NULL DEFAULT 'chat',
    platform text,
    user_id text,
    room text,
    content uuid,
    letter_values text,
    state delivery_state NOT NULL,
    due_at timestamptz NOT NULL,
    attempt integer NOT NULL DEFAULT 0,
    owner text,
    lease_until timestamptz,
    reason text NOT NULL DEFAULT '',
    code text NOT NULL DEFAULT '',
    conversation text,
    message text,
    changed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    UNIQUE (push, recipient, method)
) WITH (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_threshold = 1000);

CREATE INDEX delivery_due ON delivery (platform, push, due_at, number) WHERE state IN ('PENDING', 'RETRY');
CREATE INDEX delivery_leased ON delivery (lease_until) WHERE state IN ('CLAIMED', 'SENDING');
CREATE INDEX delivery_counted ON delivery (push, state) WHERE push IS NOT NULL;

-- Every push that has deliveries: claims go from one to the next.
CREATE TABLE push_control (
    push uuid PRIMARY KEY,
    held boolean NOT NULL
);

CREATE TABLE content (
    id uuid PRIMARY KEY,
    card text NOT NULL,
    kept_at timestamptz NOT NULL DEFAULT clock_timestamp()
);

CREATE TABLE pace (
    platform text PRIMARY KEY,
    next_free timestamptz NOT NULL DEFAULT '-infinity',
    silent_until timestamptz NOT NULL DEFAULT '-infinity'
) WITH (fillfactor = 10);

CREATE TABLE conversation (
    platform text,
    user_id text,
    room text,
    id text NOT NULL,
    service text NOT NULL,
    PRIMARY KEY (platform, user_id, room)
);

CREATE TABLE person (
    id text COLLATE "C" PRIMARY KEY,
    groups text[] NOT NULL,
    person text NOT NULL
);

CREATE INDEX person_groups ON person USING gin (groups);

CREATE TABLE person_address (
    platform text,
    user_id text,
    person text COLLATE "C" NOT NULL,
    PRIMARY KEY (platform, user_id)
);

CREATE INDEX person_address_person ON person_address (person);

CREATE TABLE person_silence (
    person text COLLATE "C" PRIMARY KEY,
    since timestamptz NOT NULL DEFAULT clock_timestamp()
);

CREATE TABLE enrollment (
    plan text,
    person text COLLATE "C",
    state text NOT NULL,
    at timestamptz,
    evidence text,
    PRIMARY KEY (plan, person)
);

CREATE TABLE push (
    id uuid PRIMARY KEY,
    plan text NOT NULL,
    occasion text NOT NULL,
    started_by text NOT NULL,
    started_at timestamptz NOT NULL,
    whole boolean NOT NULL,
    finished_at timestamptz,
    UNIQUE (plan, occasion)
);

CREATE INDEX push_unfinished ON push (plan) WHERE finished_at IS NULL;

CREATE TABLE plan_pause (
    plan text PRIMARY KEY,
    since timestamptz NOT NULL DEFAULT clock_timestamp()
);

-- Who was asked and who answered. Nothing here leads to survey_response, and no column there leads back.
CREATE TABLE survey_participation (
    plan text,
    person text COLLATE "C",
    answered boolean NOT NULL,
    PRIMARY KEY (plan, person)
);

CREATE TABLE survey_response (
    plan text,
    respondent text,
    trait_group text NOT NULL,
    wave text NOT NULL,
    platform text NOT NULL,
    language text NOT NULL,
    day date NOT NULL,
    satisfaction smallint NOT NULL,
    effort smallint NOT NULL,
    comment text NOT NULL,
    PRIMARY KEY (plan, respondent)
);

CREATE TABLE inbound (
    event text PRIMARY KEY,
    number bigint GENERATED ALWAYS AS IDENTITY,
    sender text,
    inbound text NOT NULL,
    received_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    attempts integer NOT NULL DEFAULT 0,
    free_at timestamptz NOT NULL DEFAULT '-infinity',
    done_at timestamptz
);

CREATE INDEX inbound_waiting ON inbound (number) WHERE done_at IS NULL;
CREATE INDEX inbound_waiting_of_sender ON inbound (sender, number) WHERE done_at IS NULL;

CREATE TABLE ticket (
    number integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    person text COLLATE "C" NOT NULL,
    question text NOT NULL,
    opened timestamptz NOT NULL,
    is_open boolean NOT NULL DEFAULT true
);

CREATE INDEX ticket_open ON ticket (person, number) WHERE is_open;

CREATE TABLE place (
    platform text,
    user_id text,
    room text,
    place text NOT NULL,
    PRIMARY KEY (platform, user_id, room)
);

-- What has a time: the table that db-scheduler expects, by the names its documentation gives.
CREATE TABLE scheduled_tasks (
    task_name text NOT NULL,
    task_instance text NOT NULL,
    task_data bytea,
    execution_time timestamptz NOT NULL,
    picked boolean NOT NULL,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures integer,
    last_heartbeat timestamptz,
    version bigint NOT NULL,
    priority smallint,
    PRIMARY KEY (task_name, task_instance)
);

CREATE INDEX scheduled_tasks_execution_time ON scheduled_tasks (execution_time);
CREATE INDEX scheduled_tasks_last_heartbeat ON scheduled_tasks (last_heartbeat);

-- The version that counts: locked by whoever makes the next one, and kept by whoever begins what this one has due.
CREATE TABLE plan_in_force (
    plan    text PRIMARY KEY,
    version integer NOT NULL CHECK (version >= 0)
);

-- Written once. A version comes of a file or of an amendment.
CREATE TABLE plan_version (
    plan      text        NOT NULL,
    number    integer     NOT NULL CHECK (number >= 1),
    file      text,
    amendment text,
    made_by   text        NOT NULL,
    made_at   timestamptz NOT NULL,
    PRIMARY KEY (plan, number),
    CHECK ((file IS NULL) <> (amendment IS NULL))
);

-- What is due and waits for a gate.
CREATE TABLE gate_hold (
    plan     text        NOT NULL,
    occasion text        NOT NULL,
    due      timestamptz NOT NULL,
    since    timestamptz NOT NULL,
    told_at  timestamptz NOT NULL,
    PRIMARY KEY (plan, occasion)
);

-- Who let what pass, and why: written once, and kept.
CREATE TABLE gate_waiver (
    id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    plan     text        NOT NULL,
    occasion text        NOT NULL,
    due      timestamptz NOT NULL,
    by_whom  text        NOT NULL,
    at       timestamptz NOT NULL,
    reason   text        NOT NULL,
    figures  text        NOT NULL
);

CREATE INDEX gate_waiver_of_occasion ON gate_waiver (plan, occasion, due);

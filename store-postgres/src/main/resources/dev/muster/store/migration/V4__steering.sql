-- What was sent may be corrected and recalled, each time by a push of its own; and where the command was given.
ALTER TABLE push
    ADD COLUMN kind text NOT NULL DEFAULT 'SEND',
    ADD COLUMN round integer NOT NULL DEFAULT 0,
    ADD COLUMN started_at_platform text,
    DROP CONSTRAINT push_plan_occasion_key,
    ADD UNIQUE (plan, occasion, kind, round);

-- What admins decided of plans and pushes, and what they were told.
CREATE TABLE mark (
    kind text,
    subject text,
    by_whom text NOT NULL,
    at timestamptz NOT NULL,
    PRIMARY KEY (kind, subject)
);

INSERT INTO mark (kind, subject, by_whom, at)
SELECT 'PAUSED', 'plan:' || plan, '', since FROM plan_pause;

DROP TABLE plan_pause;

-- Who got a push by mail because the chat does not reach them.
CREATE TABLE push_mailed (
    push uuid,
    reason text,
    many integer NOT NULL,
    PRIMARY KEY (push, reason)
);

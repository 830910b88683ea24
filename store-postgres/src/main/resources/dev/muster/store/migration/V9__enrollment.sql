-- States with what belongs to each, as JSON, and every move that led to them.
ALTER TABLE enrollment
    ADD COLUMN enrollment text,
    ADD COLUMN until timestamptz,
    ADD COLUMN has_devices boolean NOT NULL DEFAULT false,
    ADD COLUMN moved_at timestamptz NOT NULL DEFAULT '-infinity';

UPDATE enrollment
SET moved_at = coalesce(at, '-infinity'),
    enrollment = CASE state
        WHEN 'invited' THEN json_build_object('is', 'Invited', 'at', since, 'deferrals', 0)
        WHEN 'started' THEN json_build_object('is', 'Started', 'at', since, 'deferrals', 0)
        WHEN 'enrolled' THEN json_build_object('is', 'Enrolled', 'at', since, 'evidence', json_build_array(
            CASE evidence
                WHEN 'ADMIN' THEN json_build_object(
                    'is', 'Marked', 'at', since, 'by', json_build_object('value', ''), 'because', '')
                ELSE json_build_object('is', 'Said', 'at', since)
            END))
        ELSE json_build_object('is', 'Waiting')
    END::text
FROM (SELECT plan AS in_plan, person AS who, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS since FROM enrollment) old
WHERE plan = old.in_plan AND person = old.who;

ALTER TABLE enrollment
    ALTER COLUMN enrollment SET NOT NULL,
    DROP COLUMN at,
    DROP COLUMN evidence;

CREATE INDEX enrollment_deferred ON enrollment (plan, until) WHERE state = 'deferred';
CREATE INDEX enrollment_moved ON enrollment (plan, moved_at);
CREATE INDEX enrollment_with_devices ON enrollment (plan, person) WHERE has_devices;
CREATE INDEX enrollment_person ON enrollment (person);

CREATE TABLE enrollment_move (
    number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    plan text NOT NULL,
    person text COLLATE "C" NOT NULL,
    move text NOT NULL
);

CREATE INDEX enrollment_move_person ON enrollment_move (person, plan, number);

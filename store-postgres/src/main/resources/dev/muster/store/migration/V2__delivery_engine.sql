-- Deliveries that change or take back a card, pushes that are steered, counts that are kept and not counted over.
-- One line a recipient and push, by whatever method it travels in the end: the platform tells the method.
ALTER TABLE delivery
    DROP COLUMN method,
    ADD COLUMN act text COLLATE "C" NOT NULL DEFAULT 'SEND',
    ADD COLUMN of_conversation text,
    ADD COLUMN of_message text,
    ADD COLUMN tries integer NOT NULL DEFAULT 0,
    ADD COLUMN looked_at timestamptz,
    ADD COLUMN unknowable boolean NOT NULL DEFAULT false,
    ADD COLUMN left_alone boolean NOT NULL DEFAULT false;

-- From now on "attempt" is a fence that grows with every claim, and "tries" are what gives a delivery up.
UPDATE delivery
SET tries = CASE WHEN state IN ('CLAIMED', 'SENDING') THEN attempt - 1 ELSE attempt END
WHERE state IN ('PENDING', 'CLAIMED', 'SENDING', 'RETRY') AND attempt > 0;

-- A lease ends with the claim.
UPDATE delivery SET lease_until = NULL WHERE lease_until IS NOT NULL AND state NOT IN ('CLAIMED', 'SENDING');

DROP INDEX delivery_due;
DROP INDEX delivery_leased;
DROP INDEX delivery_counted;

-- Every index costs each of the four versions that a row lives through, so all but two are partial.
CREATE UNIQUE INDEX delivery_line ON delivery (push, recipient) WHERE push IS NOT NULL;
CREATE INDEX delivery_due ON delivery (platform, act, push, due_at, number) WHERE state IN ('PENDING', 'RETRY');
-- Not "WHERE state IN (...)": then the planner would look claimed rows up in here, over all the dead entries of a broadcast.
CREATE INDEX delivery_leased ON delivery (lease_until) WHERE lease_until IS NOT NULL;
CREATE INDEX delivery_answer ON delivery (platform, user_id, room, number)
    WHERE push IS NULL AND state IN ('PENDING', 'CLAIMED', 'SENDING', 'RETRY');
CREATE INDEX delivery_exception ON delivery (push, state, recipient)
    WHERE state IN ('FAILED', 'SKIPPED', 'CANCELLED', 'IN_DOUBT');
CREATE INDEX delivery_doubt ON delivery (platform, changed_at) WHERE state = 'IN_DOUBT';
CREATE INDEX delivery_age ON delivery USING brin (changed_at) WITH (pages_per_range = 32);

-- Enough to choose between these indexes, and an analysis takes no time.
DO $$
DECLARE
    name text;
BEGIN
    FOR name IN SELECT attname FROM pg_attribute WHERE attrelid = 'delivery'::regclass AND attnum > 0 AND NOT attisdropped LOOP
        EXECUTE format('ALTER TABLE delivery ALTER COLUMN %I SET STATISTICS 10', name);
    END LOOP;
END $$;

ALTER TABLE push_control
    ALTER COLUMN held SET DEFAULT false,
    ADD COLUMN because text,
    ADD COLUMN cancelled boolean NOT NULL DEFAULT false,
    ADD COLUMN minds_failures boolean NOT NULL DEFAULT true,
    ADD COLUMN in_doubt text NOT NULL DEFAULT 'SHOW';

UPDATE push_control SET because = 'ADMIN' WHERE held;

ALTER TABLE pace RENAME COLUMN platform TO meter;
ALTER TABLE pace
    ADD COLUMN factor double precision NOT NULL DEFAULT 1,
    ADD COLUMN factor_at timestamptz NOT NULL DEFAULT clock_timestamp();

CREATE TABLE platform_stop (
    platform text PRIMARY KEY,
    code text NOT NULL,
    since timestamptz NOT NULL DEFAULT clock_timestamp()
);

-- Every connection counts in a slot of its own, so that none waits for another; the counts of a push are the sums over its slots.
-- What is not ended counts as PENDING. Deletions are not counted: what was forgotten still happened.
CREATE TABLE push_count (
    push uuid,
    slot integer,
    state delivery_state,
    platform text COLLATE "C",
    reason text COLLATE "C",
    many integer NOT NULL,
    PRIMARY KEY (push, slot, state, platform, reason)
) WITH (fillfactor = 50);

CREATE FUNCTION is_open(state delivery_state) RETURNS boolean LANGUAGE sql IMMUTABLE
    RETURN state IN ('PENDING', 'CLAIMED', 'SENDING', 'RETRY');

INSERT INTO push_count (push, slot, state, platform, reason, many)
SELECT push, 0, counted, at, because, count(*)
FROM (
    SELECT push,
        CASE WHEN is_open(state) THEN 'PENDING' ELSE state END AS counted,
        coalesce(platform, '') AS at,
        CASE WHEN is_open(state) THEN '' ELSE reason END AS because
    FROM delivery
    WHERE push IS NOT NULL
) line
GROUP BY push, counted, at, because;

CREATE FUNCTION count_added_deliveries() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO push_count AS c (push, slot, state, platform, reason, many)
    SELECT push, pg_backend_pid(), counted, at, because, count(*)
    FROM (
        SELECT push,
            CASE WHEN is_open(state) THEN 'PENDING' ELSE state END AS counted,
            coalesce(platform, '') AS at,
            CASE WHEN is_open(state) THEN '' ELSE reason END AS because
        FROM added
        WHERE push IS NOT NULL
    ) line
    GROUP BY push, counted, at, because
    ORDER BY push, counted, at, because
    ON CONFLICT (push, slot, state, platform, reason) DO UPDATE SET many = c.many + excluded.many;
    RETURN NULL;
END $$;

CREATE FUNCTION count_changed_deliveries() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO push_count AS c (push, slot, state, platform, reason, many)
    SELECT push, pg_backend_pid(), counted, at, because, sum(step)
    FROM (
        SELECT push,
            CASE WHEN is_open(state) THEN 'PENDING' ELSE state END AS counted,
            coalesce(platform, '') AS at,
            CASE WHEN is_open(state) THEN '' ELSE reason END AS because,
            step
        FROM (
            SELECT push, state, platform, reason, -1 AS step FROM before
            UNION ALL
            SELECT push, state, platform, reason, 1 FROM after
        ) moved
        WHERE push IS NOT NULL
    ) line
    GROUP BY push, counted, at, because
    HAVING sum(step) <> 0
    ORDER BY push, counted, at, because
    ON CONFLICT (push, slot, state, platform, reason) DO UPDATE SET many = c.many + excluded.many;
    RETURN NULL;
END $$;

CREATE TRIGGER delivery_added AFTER INSERT ON delivery
    REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION count_added_deliveries();

CREATE TRIGGER delivery_changed AFTER UPDATE ON delivery
    REFERENCING OLD TABLE AS before NEW TABLE AS after
    FOR EACH STATEMENT EXECUTE FUNCTION count_changed_deliveries();

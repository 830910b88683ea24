-- name: open
INSERT INTO pace (platform) VALUES (:platform) ON CONFLICT DO NOTHING;

-- name: take
WITH slots AS MATERIALIZED (
    SELECT p.platform, clock.now, greatest(p.next_free, clock.now - :burst * :spacing * interval '1 microsecond') AS base
    FROM pace p
    CROSS JOIN (SELECT clock_timestamp() AS now) clock
    WHERE p.platform = :platform AND p.silent_until <= clock.now
    FOR UPDATE OF p
), granted AS (
    SELECT platform, base,
        least(:wanted, greatest(0, floor(extract(epoch FROM now - base) * 1000000 / :spacing)))::integer AS permits
    FROM slots
)
UPDATE pace p
SET next_free = granted.base + granted.permits * :spacing * interval '1 microsecond'
FROM granted
WHERE p.platform = granted.platform
RETURNING granted.permits;

-- name: giveBack
UPDATE pace SET next_free = next_free - :unused * :spacing * interval '1 microsecond' WHERE platform = :platform;

-- name: pause
UPDATE pace
SET silent_until = greatest(silent_until, clock_timestamp() + :silence * interval '1 microsecond')
WHERE platform = :platform;

-- name: open
INSERT INTO pace (meter) VALUES (:meter) ON CONFLICT DO NOTHING;

-- name: take
-- A permit that is forgotten in a crash is missed by nobody, so this waits for no disk.
WITH slot AS MATERIALIZED (
    SELECT p.meter, clock.now, p.silent_until, rate.spacing,
        greatest(p.next_free, clock.now - :burst * rate.spacing) AS base,
        EXISTS (SELECT FROM platform_stop WHERE platform = :platform) AS stopped
    FROM pace p
    CROSS JOIN (SELECT clock_timestamp() AS now) clock
    CROSS JOIN LATERAL (
        SELECT :spacing / least(1, p.factor + :climb * extract(epoch FROM clock.now - p.factor_at) / 60) * interval '1 microsecond'
            AS spacing
    ) rate
    WHERE p.meter = :meter AND (SELECT set_config('synchronous_commit', 'off', true)) = 'off'
    FOR UPDATE OF p
), granted AS (
    SELECT *,
        CASE
            WHEN stopped OR silent_until > now THEN 0
            ELSE least(:wanted, greatest(0, floor(extract(epoch FROM now - base) / extract(epoch FROM spacing))))
        END::integer AS permits
    FROM slot
), moved AS (
    UPDATE pace p
    SET next_free = granted.base + granted.permits * granted.spacing
    FROM granted
    WHERE p.meter = granted.meter AND granted.permits > 0
)
SELECT permits,
    CASE
        WHEN permits = :wanted THEN 0
        WHEN stopped THEN 1000000
        ELSE greatest(1, ceil(extract(epoch FROM greatest(silent_until, base + (permits + 1) * spacing) - now) * 1000000))
    END::bigint AS next_micros
FROM granted;

-- name: spend
UPDATE pace p
SET next_free = greatest(p.next_free, clock.now - :burst * rate.spacing) + :calls * rate.spacing
FROM (SELECT clock_timestamp() AS now) clock
CROSS JOIN LATERAL (
    SELECT :spacing / least(1, own.factor + :climb * extract(epoch FROM clock.now - own.factor_at) / 60) * interval '1 microsecond'
        AS spacing
    FROM pace own
    WHERE own.meter = :meter
) rate
WHERE p.meter = :meter AND (SELECT set_config('synchronous_commit', 'off', true)) = 'off';

-- name: throttled
UPDATE pace
SET factor = CASE
        WHEN silent_until > clock.now THEN factor
        ELSE greatest(:least, :drop * least(1, factor + :climb * extract(epoch FROM clock.now - factor_at) / 60))
    END,
    factor_at = CASE WHEN silent_until > clock.now THEN factor_at ELSE clock.now END,
    silent_until = greatest(silent_until, clock.now + :silence * interval '1 microsecond' + random() * interval '250 milliseconds')
FROM (SELECT clock_timestamp() AS now) clock
WHERE meter = :meter;

-- name: stop
INSERT INTO platform_stop (platform, code) VALUES (:platform, :code) ON CONFLICT DO NOTHING;

-- name: start
DELETE FROM platform_stop WHERE platform = :platform;

-- name: standing
SELECT least(1, factor + :climb * extract(epoch FROM clock.now - factor_at) / 60) AS factor,
    CASE WHEN silent_until > clock.now THEN silent_until END AS silent_until,
    (SELECT code FROM platform_stop WHERE platform = :platform) AS stopped
FROM pace
CROSS JOIN (SELECT clock_timestamp() AS now) clock
WHERE meter = :meter;

-- name: forget
DELETE FROM delivery
WHERE id = ANY (ARRAY(
    SELECT id
    FROM delivery
    WHERE changed_at < (SELECT clock_timestamp() - :age * interval '1 microsecond')
      AND state IN ('SENT', 'FAILED', 'SKIPPED', 'CANCELLED', 'IN_DOUBT')
    LIMIT :most
    FOR UPDATE SKIP LOCKED
));

-- name: fold
-- Rows in use are left for the next time: whoever counts is never waited for.
WITH taken AS MATERIALIZED (
    SELECT push, slot, state, platform, reason FROM push_count WHERE slot <> 0 FOR UPDATE SKIP LOCKED
), gone AS (
    DELETE FROM push_count c
    USING taken t
    WHERE (c.push, c.slot, c.state, c.platform, c.reason) = (t.push, t.slot, t.state, t.platform, t.reason)
    RETURNING c.*
)
INSERT INTO push_count AS c (push, slot, state, platform, reason, many)
SELECT push, 0, state, platform, reason, sum(many)
FROM gone
GROUP BY push, state, platform, reason
ORDER BY push, state, platform, reason
ON CONFLICT (push, slot, state, platform, reason) DO UPDATE SET many = c.many + excluded.many;

-- name: vacuumDeliveries
VACUUM (ANALYZE) delivery;

-- name: vacuumCounts
VACUUM (ANALYZE) push_count;

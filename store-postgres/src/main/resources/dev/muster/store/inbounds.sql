-- name: store
INSERT INTO inbound (event, sender, inbound) VALUES (:event, nullif(:sender, ''), :inbound) ON CONFLICT DO NOTHING;

-- name: take
-- Only a first try keeps the person's next event waiting: one that fails for good must not silence the person.
WITH next AS MATERIALIZED (
    SELECT i.event
    FROM inbound i
    WHERE i.done_at IS NULL AND i.attempts < :most AND i.free_at <= (SELECT clock_timestamp())
      AND NOT EXISTS (
          SELECT
          FROM inbound earlier
          WHERE earlier.sender = i.sender AND earlier.number < i.number AND earlier.done_at IS NULL
            AND (earlier.attempts = 0 OR (earlier.attempts = 1 AND earlier.free_at > clock_timestamp()))
      )
    ORDER BY i.number
    LIMIT 1
    FOR UPDATE OF i SKIP LOCKED
)
UPDATE inbound i
SET attempts = i.attempts + 1,
    free_at = clock_timestamp() + :pause * 2 ^ i.attempts * interval '1 microsecond'
FROM next
WHERE i.event = next.event
RETURNING i.inbound;

-- name: done
UPDATE inbound SET done_at = clock_timestamp() WHERE event = :event AND done_at IS NULL;

-- name: forget
DELETE FROM inbound
WHERE event = ANY (ARRAY(
    SELECT event
    FROM inbound
    WHERE done_at < (SELECT clock_timestamp() - :age * interval '1 microsecond')
    ORDER BY number
    LIMIT :most
    FOR UPDATE SKIP LOCKED
));

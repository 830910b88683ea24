-- name: missed
SELECT d.recipient, d.until_at
FROM delivery d
WHERE d.platform = ANY (:platforms::text[]) AND d.act = 'SEND' AND d.push = :push AND d.state IN ('PENDING', 'RETRY')
  AND d.due_at <= (SELECT clock_timestamp()) AND d.until_at <= (SELECT clock_timestamp())
LIMIT :most;

-- name: move
UPDATE delivery d
SET state = 'PENDING',
    due_at = coalesce(m.from_at, clock_timestamp()),
    until_at = m.until_at,
    changed_at = clock_timestamp()
FROM unnest(:recipients::text[], :froms::timestamptz[], :untils::timestamptz[]) AS m (recipient, from_at, until_at)
WHERE d.push = :push AND d.recipient = m.recipient AND d.state IN ('PENDING', 'RETRY') AND d.until_at IS NOT NULL;

-- name: leaveOut
UPDATE delivery d
SET state = 'SKIPPED', reason = s.reason, code = '', changed_at = clock_timestamp()
FROM unnest(:recipients::text[], :reasons::text[]) AS s (recipient, reason)
WHERE d.push = :push AND d.recipient = s.recipient AND d.state IN ('PENDING', 'RETRY') AND d.until_at <= clock_timestamp();

-- name: waiting
-- Times are few, deliveries may be very many: they are counted in the index, and one of each time is looked up.
SELECT slot.due_at, slot.many, (
        SELECT one.recipient
        FROM delivery one
        WHERE one.platform = ANY (:platforms::text[]) AND one.act = 'SEND' AND one.push = :push
          AND one.state IN ('PENDING', 'RETRY') AND one.due_at = slot.due_at
        LIMIT 1
    ) AS recipient
FROM (
    SELECT counted.due_at, count(*)::integer AS many
    FROM (
        SELECT d.due_at
        FROM delivery d
        WHERE d.platform = ANY (:platforms::text[]) AND d.act = 'SEND' AND d.push = :push
          AND d.state IN ('PENDING', 'RETRY')
          AND d.due_at > (SELECT clock_timestamp() + :ahead * interval '1 microsecond')
        LIMIT :counted
    ) counted
    GROUP BY counted.due_at
    ORDER BY counted.due_at
    LIMIT :most
) slot
ORDER BY slot.due_at;

-- name: heard
SELECT recipient, CASE WHEN state = 'SENT' THEN changed_at ELSE due_at END AS at
FROM delivery
WHERE push = ANY (:pushes::uuid[]) AND recipient = ANY (:recipients::text[]) AND act = 'SEND'
  AND state IN ('PENDING', 'CLAIMED', 'SENDING', 'RETRY', 'SENT', 'IN_DOUBT');

-- name: shift
UPDATE delivery
SET due_at = due_at - :by * interval '1 microsecond', until_at = until_at - :by * interval '1 microsecond'
WHERE until_at IS NOT NULL AND state IN ('PENDING', 'CLAIMED', 'SENDING', 'RETRY');

-- name: take
WITH doubtful AS MATERIALIZED (
    SELECT id
    FROM delivery
    WHERE platform = :platform AND state = 'IN_DOUBT'
      AND changed_at < (SELECT clock_timestamp() - :patience * interval '1 microsecond')
      AND act = 'SEND' AND NOT left_alone AND NOT unknowable
      AND coalesce(looked_at < clock_timestamp() - :patience * interval '1 microsecond', true)
    ORDER BY changed_at
    LIMIT :most
    FOR UPDATE SKIP LOCKED
)
UPDATE delivery d
SET looked_at = clock_timestamp()
FROM doubtful
WHERE d.id = doubtful.id
RETURNING d.*;

-- name: found
UPDATE delivery
SET state = 'SENT',
    reason = '',
    code = '',
    conversation = :conversation,
    message = :message,
    changed_at = clock_timestamp()
WHERE id = :id AND state = 'IN_DOUBT';

-- name: absent
UPDATE delivery
SET state = 'PENDING', due_at = clock_timestamp(), tries = 0, reason = '', code = '', left_alone = false, changed_at = clock_timestamp()
WHERE id = :id AND state = 'IN_DOUBT';

-- name: unknowable
UPDATE delivery SET unknowable = true WHERE id = :id AND state = 'IN_DOUBT';

-- name: resendByPolicy
WITH wanted AS MATERIALIZED (
    SELECT d.id
    FROM delivery d
    JOIN push_control c ON c.push = d.push
    WHERE d.state = 'IN_DOUBT' AND NOT d.left_alone
      AND d.changed_at < (SELECT clock_timestamp() - :patience * interval '1 microsecond')
      AND (d.unknowable OR d.act <> 'SEND' OR d.platform <> ALL (:withHistory::text[]))
      AND c.in_doubt = 'RESEND' AND NOT c.cancelled
    FOR UPDATE OF d SKIP LOCKED
)
UPDATE delivery d
SET state = 'PENDING',
    due_at = clock_timestamp(),
    tries = 0,
    reason = '',
    code = '',
    unknowable = false,
    changed_at = clock_timestamp()
FROM wanted
WHERE d.id = wanted.id;

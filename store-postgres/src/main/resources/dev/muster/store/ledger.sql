-- name: claimAnswers
-- MATERIALIZED: only then is the limit a limit, since a joined sub-select may be run again (PostgreSQL bug 15715).
-- The clock stands in a sub-select: asked once, it can be looked up in the index.
WITH due AS MATERIALIZED (
    SELECT d.id
    FROM delivery d
    WHERE d.platform = :platform AND d.act = :act AND d.push IS NULL AND d.state IN ('PENDING', 'RETRY')
      AND d.due_at <= (SELECT clock_timestamp())
      AND NOT EXISTS (
          SELECT
          FROM delivery other
          WHERE other.platform = d.platform AND other.user_id = d.user_id AND other.room = d.room
            AND other.push IS NULL AND other.state IN ('PENDING', 'CLAIMED', 'SENDING', 'RETRY') AND other.act = d.act
            AND (other.state IN ('CLAIMED', 'SENDING')
                OR (other.number < d.number AND (other.state = 'RETRY' OR other.due_at <= clock_timestamp())))
          OFFSET 0
      )
    ORDER BY d.due_at, d.number
    LIMIT :most
    FOR UPDATE OF d SKIP LOCKED
), claimed AS (
    UPDATE delivery d
    SET state = 'CLAIMED',
        owner = :owner,
        attempt = d.attempt + 1,
        lease_until = clock_timestamp() + :lease * interval '1 microsecond',
        changed_at = clock_timestamp()
    FROM due
    WHERE d.id = due.id
    RETURNING d.*
)
SELECT * FROM claimed ORDER BY due_at, number;

-- name: claimPushed
-- Push by push, stepping from one to the next in the index of what is due: rows of held pushes are never walked over, and
-- pushes that are over cost nothing.
WITH RECURSIVE waiting (push) AS (
    (
        SELECT d.push
        FROM delivery d
        WHERE d.platform = :platform AND d.act = :act AND d.push IS NOT NULL AND d.state IN ('PENDING', 'RETRY')
        ORDER BY d.push
        LIMIT 1
    )
    UNION ALL
    SELECT (
        SELECT d.push
        FROM delivery d
        WHERE d.platform = :platform AND d.act = :act AND d.push > w.push AND d.state IN ('PENDING', 'RETRY')
        ORDER BY d.push
        LIMIT 1
    )
    FROM waiting w
    WHERE w.push IS NOT NULL
), due AS MATERIALIZED (
    SELECT one.id
    FROM waiting w
    LEFT JOIN push_control c ON c.push = w.push
    CROSS JOIN LATERAL (
        SELECT d.id, d.due_at, d.number
        FROM delivery d
        WHERE d.platform = :platform AND d.act = :act AND d.push = w.push AND d.state IN ('PENDING', 'RETRY')
          AND d.due_at <= (SELECT clock_timestamp())
          AND (d.until_at IS NULL OR d.until_at > (SELECT clock_timestamp()))
        ORDER BY d.due_at, d.number
        LIMIT :most
        FOR UPDATE SKIP LOCKED
    ) one
    WHERE w.push IS NOT NULL AND coalesce(NOT c.held AND NOT c.cancelled, true)
    ORDER BY one.due_at, one.number
    LIMIT :most
), claimed AS (
    UPDATE delivery d
    SET state = 'CLAIMED',
        owner = :owner,
        attempt = d.attempt + 1,
        lease_until = clock_timestamp() + :lease * interval '1 microsecond',
        changed_at = clock_timestamp()
    FROM due
    WHERE d.id = due.id
    RETURNING d.*
)
SELECT * FROM claimed ORDER BY due_at, number;

-- name: begin
WITH moved AS (
    UPDATE delivery d
    SET state = CASE WHEN mine.halted OR d.until_at <= mine.now THEN 'PENDING'::delivery_state ELSE 'SENDING' END,
        lease_until = CASE WHEN mine.halted OR d.until_at <= mine.now THEN NULL ELSE clock_timestamp() + :lease * interval '1 microsecond' END,
        changed_at = clock_timestamp()
    FROM (
        SELECT m.id, m.owner, m.attempt, coalesce(c.held OR c.cancelled, false) AS halted, clock.now
        FROM unnest(:ids::uuid[], :pushes::uuid[], :owners::text[], :attempts::integer[]) AS m (id, push, owner, attempt)
        LEFT JOIN push_control c ON c.push = m.push
        CROSS JOIN (SELECT clock_timestamp() AS now) clock
    ) mine
    WHERE d.id = mine.id AND d.state = 'CLAIMED' AND d.owner = mine.owner AND d.attempt = mine.attempt
    RETURNING d.id, d.state
)
SELECT id FROM moved WHERE state = 'SENDING';

-- name: settle
-- What was in doubt only because its dispatcher was taken for dead is settled by its late end.
UPDATE delivery d
SET state = e.state,
    reason = e.reason,
    code = e.code,
    conversation = e.conversation,
    message = e.message,
    tries = d.tries + e.tries,
    due_at = clock_timestamp() + e.after * interval '1 microsecond',
    lease_until = NULL,
    changed_at = clock_timestamp()
FROM unnest(:ids::uuid[], :owners::text[], :attempts::integer[], :states::delivery_state[], :reasons::text[], :codes::text[], :conversations::text[], :messages::text[], :tries::integer[], :afters::bigint[])
    AS e (id, owner, attempt, state, reason, code, conversation, message, tries, after)
WHERE d.id = e.id AND d.owner = e.owner AND d.attempt = e.attempt
  AND (d.state = 'SENDING' OR (d.state = 'IN_DOUBT' AND d.code = :leaseEnded))
RETURNING d.id;

-- name: renew
UPDATE delivery d
SET lease_until = clock_timestamp() + :lease * interval '1 microsecond'
FROM unnest(:ids::uuid[], :owners::text[], :attempts::integer[]) AS mine (id, owner, attempt)
WHERE d.id = mine.id AND d.state IN ('CLAIMED', 'SENDING') AND d.owner = mine.owner AND d.attempt = mine.attempt;

-- name: giveBack
UPDATE delivery d
SET state = 'PENDING', lease_until = NULL, changed_at = clock_timestamp()
FROM unnest(:ids::uuid[], :owners::text[], :attempts::integer[]) AS mine (id, owner, attempt)
WHERE d.id = mine.id AND d.state = 'CLAIMED' AND d.owner = mine.owner AND d.attempt = mine.attempt;

-- name: recover
WITH left_behind AS MATERIALIZED (
    SELECT id
    FROM delivery
    WHERE lease_until < (SELECT clock_timestamp()) AND state IN ('CLAIMED', 'SENDING')
    FOR UPDATE SKIP LOCKED
), recovered AS (
    UPDATE delivery d
    SET state = CASE d.state WHEN 'SENDING' THEN 'IN_DOUBT'::delivery_state ELSE 'PENDING' END,
        reason = CASE d.state WHEN 'SENDING' THEN :leaseEnded ELSE d.reason END,
        code = CASE d.state WHEN 'SENDING' THEN :leaseEnded ELSE d.code END,
        lease_until = NULL,
        changed_at = clock_timestamp()
    FROM left_behind
    WHERE d.id = left_behind.id
    RETURNING d.*
)
SELECT * FROM recovered WHERE state = 'IN_DOUBT';

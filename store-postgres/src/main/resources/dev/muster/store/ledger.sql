-- name: claim
-- MATERIALIZED: only then is the limit a limit, since a joined sub-select may be run again (PostgreSQL bug 15715).
-- The clock stands in a sub-select: asked once, it can be looked up in the index.
-- Push by push: rows of held pushes are then never walked over, and the planner has no join to misjudge.
WITH answers AS MATERIALIZED (
    SELECT d.id
    FROM delivery d
    WHERE d.platform = :platform AND d.push IS NULL AND d.state IN ('PENDING', 'RETRY')
      AND d.due_at <= (SELECT clock_timestamp())
    ORDER BY d.due_at, d.number
    LIMIT :most
    FOR UPDATE SKIP LOCKED
), pushed AS MATERIALIZED (
    SELECT due.id
    FROM push_control c
    CROSS JOIN LATERAL (
        SELECT d.id, d.due_at, d.number
        FROM delivery d
        WHERE d.platform = :platform AND d.push = c.push AND d.state IN ('PENDING', 'RETRY')
          AND d.due_at <= (SELECT clock_timestamp())
        ORDER BY d.due_at, d.number
        LIMIT :most
        FOR UPDATE SKIP LOCKED
    ) due
    WHERE NOT c.held
    ORDER BY due.due_at, due.number
    LIMIT (SELECT :most - count(*) FROM answers)
), claimed AS (
    UPDATE delivery d
    SET state = 'CLAIMED',
        owner = :owner,
        attempt = attempt + 1,
        lease_until = clock_timestamp() + :lease * interval '1 microsecond',
        changed_at = clock_timestamp()
    FROM (SELECT id FROM answers UNION ALL SELECT id FROM pushed) due
    WHERE d.id = due.id
    RETURNING d.*
)
SELECT * FROM claimed ORDER BY push IS NOT NULL, due_at, number;

-- name: begin
WITH moved AS (
    UPDATE delivery d
    SET state = CASE WHEN mine.held THEN 'PENDING'::delivery_state ELSE 'SENDING' END,
        attempt = d.attempt - CASE WHEN mine.held THEN 1 ELSE 0 END,
        lease_until = clock_timestamp() + :lease * interval '1 microsecond',
        changed_at = clock_timestamp()
    FROM (
        SELECT m.id, m.owner, m.attempt, coalesce(c.held, false) AS held
        FROM unnest(:ids::uuid[], :owners::text[], :attempts::integer[]) AS m (id, owner, attempt)
        JOIN delivery claimed ON claimed.id = m.id
        LEFT JOIN push_control c ON c.push = claimed.push
    ) mine
    WHERE d.id = mine.id AND d.state = 'CLAIMED' AND d.owner = mine.owner AND d.attempt = mine.attempt
    RETURNING d.id, d.state
)
SELECT id FROM moved WHERE state = 'SENDING';

-- name: settle
UPDATE delivery
SET state = :state::delivery_state,
    reason = :reason,
    code = :code,
    conversation = :conversation,
    message = :message,
    due_at = clock_timestamp() + :after * interval '1 microsecond',
    changed_at = clock_timestamp()
WHERE id = :id AND state = 'SENDING' AND owner = :owner AND attempt = :attempt;

-- name: recover
WITH left_behind AS MATERIALIZED (
    SELECT id
    FROM delivery
    WHERE state IN ('CLAIMED', 'SENDING') AND lease_until < (SELECT clock_timestamp())
    FOR UPDATE SKIP LOCKED
), recovered AS (
    UPDATE delivery d
    SET state = CASE d.state WHEN 'CLAIMED' THEN 'PENDING'::delivery_state ELSE 'IN_DOUBT' END,
        attempt = d.attempt - CASE d.state WHEN 'CLAIMED' THEN 1 ELSE 0 END,
        reason = CASE d.state WHEN 'CLAIMED' THEN d.reason ELSE :reason END,
        changed_at = clock_timestamp()
    FROM left_behind
    WHERE d.id = left_behind.id
    RETURNING d.*
)
SELECT * FROM recovered WHERE state = 'IN_DOUBT';

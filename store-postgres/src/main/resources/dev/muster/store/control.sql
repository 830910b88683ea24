-- name: hold
INSERT INTO push_control AS c (push, held, because)
VALUES (:push, true, :because)
ON CONFLICT (push) DO UPDATE SET held = true, because = excluded.because WHERE NOT c.held;

-- name: release
UPDATE push_control
SET held = false, because = NULL, minds_failures = minds_failures AND because <> 'FAILURES'
WHERE push = :push AND held;

-- name: held
SELECT because FROM push_control WHERE push = :push AND held;

-- name: mindsFailures
SELECT minds_failures FROM push_control WHERE push = :push;

-- name: markCancelled
INSERT INTO push_control AS c (push, cancelled)
VALUES (:push, true)
ON CONFLICT (push) DO UPDATE SET cancelled = true WHERE NOT c.cancelled;

-- name: cancel
-- By the two small indexes of what has not ended: a push of very many that did is not walked over.
WITH waiting AS MATERIALIZED (
    SELECT id
    FROM delivery
    WHERE platform = ANY (:platforms::text[]) AND act = ANY (:acts::text[]) AND push = :push AND state IN ('PENDING', 'RETRY')
    LIMIT :most
    FOR UPDATE SKIP LOCKED
), claimed AS MATERIALIZED (
    SELECT id
    FROM delivery
    WHERE push = :push AND state = 'CLAIMED' AND lease_until IS NOT NULL
    LIMIT (SELECT :most - count(*) FROM waiting)
    FOR UPDATE SKIP LOCKED
)
UPDATE delivery d
SET state = 'CANCELLED', reason = '', code = '', lease_until = NULL, changed_at = clock_timestamp()
FROM (SELECT id FROM waiting UNION ALL SELECT id FROM claimed) unbegun
WHERE d.id = unbegun.id;

-- name: withdraw
WITH unbegun AS MATERIALIZED (
    SELECT id
    FROM delivery
    WHERE push = :push AND recipient = ANY (:recipients::text[]) AND state IN ('PENDING', 'RETRY', 'CLAIMED')
    FOR UPDATE SKIP LOCKED
)
UPDATE delivery d
SET state = 'SKIPPED', reason = :reason, code = '', lease_until = NULL, changed_at = clock_timestamp()
FROM unbegun
WHERE d.id = unbegun.id;

-- name: revive
UPDATE push_control SET cancelled = false WHERE push = :push;

-- name: retryFailed
UPDATE delivery
SET state = 'PENDING', due_at = clock_timestamp(), tries = 0, reason = '', code = '', changed_at = clock_timestamp()
WHERE push = :push AND state = 'FAILED' AND user_id IS NOT NULL;

-- name: whenInDoubt
INSERT INTO push_control (push, in_doubt)
VALUES (:push, :policy)
ON CONFLICT (push) DO UPDATE SET in_doubt = excluded.in_doubt;

-- name: resendDoubtful
UPDATE delivery
SET state = 'PENDING',
    due_at = clock_timestamp(),
    tries = 0,
    reason = '',
    code = '',
    unknowable = false,
    changed_at = clock_timestamp()
WHERE push = :push AND state = 'IN_DOUBT' AND NOT left_alone;

-- name: leaveDoubtful
UPDATE delivery SET left_alone = true WHERE push = :push AND state = 'IN_DOUBT' AND NOT left_alone;

-- name: of
SELECT enrollment FROM enrollment WHERE plan = :plan AND person = :person;

-- name: ofAll
SELECT person, enrollment FROM enrollment WHERE plan = :plan AND person = ANY (:people::text[]);

-- name: begin
-- So that there is a row to lock for everybody.
INSERT INTO enrollment (plan, person, state, enrollment)
SELECT :plan, p.person, 'waiting', :waiting
FROM unnest(:people::text[]) WITH ORDINALITY AS p (person, position)
ORDER BY p.position
ON CONFLICT DO NOTHING;

-- name: lock
SELECT person, enrollment
FROM enrollment
WHERE plan = :plan AND person = ANY (:people::text[])
ORDER BY person
FOR UPDATE;

-- name: save
UPDATE enrollment e
SET state = m.state, enrollment = m.enrollment, until = m.until, has_devices = m.has_devices, moved_at = :at
FROM unnest(:people::text[], :states::text[], :enrollments::text[], :untils::timestamptz[], :devices::boolean[])
    AS m (person, state, enrollment, until, has_devices)
WHERE e.plan = :plan AND e.person = m.person;

-- name: note
INSERT INTO enrollment_move (plan, person, move)
SELECT :plan, m.person, m.move FROM unnest(:people::text[], :moves::text[]) AS m (person, move);

-- name: history
SELECT move FROM enrollment_move WHERE plan = :plan AND person = :person ORDER BY number;

-- name: counts
SELECT state, count(*) AS many FROM enrollment WHERE plan = :plan AND state <> 'waiting' GROUP BY state;

-- name: deferredUntil
SELECT person
FROM enrollment
WHERE plan = :plan AND state = 'deferred' AND until <= :then AND person > :after
ORDER BY person
LIMIT :most;

-- name: nextDeferred
SELECT until FROM enrollment WHERE plan = :plan AND state = 'deferred' AND until IS NOT NULL ORDER BY until LIMIT 1;

-- name: movedSince
SELECT person FROM enrollment WHERE plan = :plan AND moved_at >= :since AND person > :after ORDER BY person LIMIT :most;

-- name: withDevices
SELECT person FROM enrollment WHERE plan = :plan AND has_devices AND person > :after ORDER BY person LIMIT :most;

-- name: forget
DELETE FROM enrollment WHERE person = :person;

-- name: forgetMoves
DELETE FROM enrollment_move WHERE person = :person;

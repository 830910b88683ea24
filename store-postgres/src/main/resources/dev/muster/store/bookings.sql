-- name: lock
-- A person and a slot are locked before they are looked at, in this order, until the transaction ends.
SELECT pg_advisory_xact_lock(hashtextextended(:what, 0));

-- name: retire
UPDATE session_booking SET state = 'OVER' WHERE plan = :plan AND person = :person AND state = 'BOOKED' AND ends_at <= :now;

-- name: active
SELECT * FROM session_booking WHERE plan = :plan AND person = :person AND state IN ('BOOKED', 'WAITING');

-- name: seat
-- The lowest free seat. A plan that has fewer places than before throws nobody out, and lets nobody in until enough have left.
SELECT seat
FROM generate_series(1, :places) seat
WHERE NOT EXISTS (
        SELECT 1 FROM session_booking b
        WHERE b.plan = :plan AND b.session = :session AND b.starts_at = :start AND b.state = 'BOOKED' AND b.seat = seat.seat)
    AND (
        SELECT count(*) FROM session_booking b
        WHERE b.plan = :plan AND b.session = :session AND b.starts_at = :start AND b.state = 'BOOKED') < :places
ORDER BY seat
LIMIT 1;

-- name: othersWait
SELECT EXISTS (
    SELECT 1 FROM session_booking
    WHERE plan = :plan AND session = :session AND state = 'WAITING' AND person <> :person);

-- name: insert
INSERT INTO session_booking (id, plan, person, session, state, starts_at, ends_at, seat, places, venue, reminders)
VALUES (:id, :plan, :person, :session, 'BOOKED', :start, :end, :seat, :places, :venue, :reminders)
RETURNING *;

-- name: move
UPDATE session_booking
SET session = :session, starts_at = :start, ends_at = :end, seat = :seat, places = :places, venue = :venue, reminders = :reminders,
    sequence = sequence + CASE state WHEN 'BOOKED' THEN 1 ELSE 0 END, state = 'BOOKED', presence = 'UNKNOWN'
WHERE id = :id AND state IN ('BOOKED', 'WAITING')
RETURNING *;

-- name: wait
INSERT INTO session_booking (id, plan, person, session, state) VALUES (:id, :plan, :person, :session, 'WAITING') RETURNING *;

-- name: moveUp
-- Who is just now doing something else about their turn is passed over and not waited for.
UPDATE session_booking
SET state = 'BOOKED', starts_at = :start, ends_at = :end, seat = :seat, places = :places, venue = :venue, reminders = :reminders
WHERE id = (
        SELECT id FROM session_booking
        WHERE plan = :plan AND session = :session AND state = 'WAITING'
        ORDER BY number
        LIMIT 1
        FOR UPDATE SKIP LOCKED)
RETURNING *;

-- name: newest
SELECT * FROM session_booking
WHERE plan = :plan AND person = :person AND state <> 'CANCELLED'
ORDER BY state IN ('BOOKED', 'WAITING') DESC, number DESC
LIMIT 1;

-- name: find
SELECT * FROM session_booking WHERE id = :id;

-- name: cancel
UPDATE session_booking
SET state = 'CANCELLED', sequence = sequence + CASE WHEN starts_at IS NULL THEN 0 ELSE 1 END
WHERE id = :id AND sequence = :sequence AND state IN ('BOOKED', 'WAITING') AND (state = 'WAITING') = :waiting
RETURNING *;

-- name: taken
SELECT starts_at, count(*) AS many FROM session_booking
WHERE plan = :plan AND session = :session AND state = 'BOOKED'
GROUP BY starts_at;

-- name: waiting
SELECT count(*) FROM session_booking WHERE plan = :plan AND session = :session AND state = 'WAITING';

-- name: list
SELECT * FROM session_booking
WHERE plan = :plan AND session = :session AND state <> 'CANCELLED'
ORDER BY starts_at NULLS LAST, number;

-- name: ahead
SELECT * FROM session_booking
WHERE plan = :plan AND (state = 'WAITING' OR state = 'BOOKED' AND starts_at > :from AND starts_at <= :to)
ORDER BY starts_at NULLS LAST, number;

-- name: remind
UPDATE session_booking SET reminders = :reminders
WHERE id = :id AND sequence = :sequence AND reminders = :before AND state = 'BOOKED';

-- name: retell
UPDATE session_booking SET venue = :venue, sequence = sequence + 1
WHERE id = :id AND sequence = :sequence AND state = 'BOOKED'
RETURNING *;

-- name: mark
UPDATE session_booking SET presence = :presence WHERE id = :id AND state IN ('BOOKED', 'OVER');

-- name: talks
-- Where conversations stood, and the chats that platforms opened for people who are in the directory no more.
WITH places AS (
    DELETE FROM place
    WHERE ctid = ANY (ARRAY(
        SELECT ctid FROM place WHERE moved_at < (SELECT clock_timestamp() - :age * interval '1 microsecond') LIMIT :most
    ))
    RETURNING 1
), chats AS (
    DELETE FROM conversation
    WHERE ctid = ANY (ARRAY(
        SELECT c.ctid
        FROM conversation c
        WHERE c.opened_at < (SELECT clock_timestamp() - :age * interval '1 microsecond')
          AND NOT EXISTS (SELECT FROM person_address a WHERE a.platform = c.platform AND a.user_id = c.user_id)
        LIMIT :most
    ))
    RETURNING 1
)
SELECT (SELECT count(*) FROM places) + (SELECT count(*) FROM chats);

-- name: unanswered
-- Events that were given up; those that were answered are forgotten by inbounds.sql.
DELETE FROM inbound
WHERE event = ANY (ARRAY(
    SELECT event
    FROM inbound
    WHERE done_at IS NULL AND attempts >= :attempts
      AND received_at < (SELECT clock_timestamp() - :age * interval '1 microsecond')
    LIMIT :most
));

-- name: tickets
DELETE FROM ticket
WHERE number = ANY (ARRAY(
    SELECT number
    FROM ticket
    WHERE NOT is_open AND opened < (SELECT clock_timestamp() - :age * interval '1 microsecond')
    LIMIT :most
));

-- name: audit
DELETE FROM audit
WHERE number = ANY (ARRAY(
    SELECT number FROM audit WHERE at < (SELECT clock_timestamp() - :age * interval '1 microsecond') ORDER BY number LIMIT :most
));

-- name: leavers
-- Whoever left long ago; of people whom nothing lists any more, whatever did not change lately. What stands under a key counts, and names nobody.
WITH left_long_ago AS (
    DELETE FROM person
    WHERE id = ANY (ARRAY(
        SELECT id FROM person WHERE left_at < (SELECT clock_timestamp() - :age * interval '1 microsecond') LIMIT :most
    )) AND left_at < clock_timestamp() - :age * interval '1 microsecond'
    RETURNING 1
), preferences AS (
    DELETE FROM preference
    WHERE ctid = ANY (ARRAY(
        SELECT p.ctid
        FROM preference p
        WHERE p.changed_at < (SELECT clock_timestamp() - :age * interval '1 microsecond')
          AND NOT EXISTS (SELECT FROM person WHERE person.id = p.person)
        LIMIT :most
    ))
    RETURNING 1
), enrollments AS (
    DELETE FROM enrollment
    WHERE ctid = ANY (ARRAY(
        SELECT e.ctid
        FROM enrollment e
        WHERE e.moved_at < (SELECT clock_timestamp() - :age * interval '1 microsecond')
          AND NOT EXISTS (SELECT FROM person WHERE person.id = e.person) AND e.person NOT LIKE 'forgotten:%'
        LIMIT :most
    ))
    RETURNING plan, person
), moves AS (
    DELETE FROM enrollment_move m USING enrollments e WHERE m.plan = e.plan AND m.person = e.person
), bookings AS (
    DELETE FROM session_booking
    WHERE ctid = ANY (ARRAY(
        SELECT b.ctid
        FROM session_booking b
        WHERE (b.ends_at IS NULL OR b.ends_at < (SELECT clock_timestamp() - :age * interval '1 microsecond'))
          AND NOT EXISTS (SELECT FROM person WHERE person.id = b.person)
        LIMIT :most
    ))
    RETURNING 1
), asked AS (
    DELETE FROM survey_participation
    WHERE ctid = ANY (ARRAY(
        SELECT s.ctid
        FROM survey_participation s
        WHERE s.asked_at < (SELECT clock_timestamp() - :age * interval '1 microsecond')
          AND NOT EXISTS (SELECT FROM person WHERE person.id = s.person) AND s.person NOT LIKE 'forgotten:%'
        LIMIT :most
    ))
    RETURNING 1
), keys AS (
    DELETE FROM forgotten
    WHERE ctid = ANY (ARRAY(
        SELECT f.ctid FROM forgotten f WHERE f.at < (SELECT clock_timestamp() - :keysAge * interval '1 microsecond') LIMIT :most
    ))
    RETURNING 1
)
SELECT (SELECT count(*) FROM left_long_ago) + (SELECT count(*) FROM preferences) + (SELECT count(*) FROM enrollments)
    + (SELECT count(*) FROM bookings) + (SELECT count(*) FROM asked) + (SELECT count(*) FROM keys);

-- name: contents
-- Cards that no delivery carries any more. One that is kept again meanwhile is younger than a day, see contents.sql.
DELETE FROM content
WHERE id = ANY (ARRAY(
    SELECT c.id
    FROM content c
    WHERE c.kept_at < (SELECT clock_timestamp() - :age * interval '1 microsecond')
      AND NOT EXISTS (SELECT FROM delivery d WHERE d.content = c.id)
    LIMIT :most
)) AND kept_at < clock_timestamp() - :age * interval '1 microsecond';

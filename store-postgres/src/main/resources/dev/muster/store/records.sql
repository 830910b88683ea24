-- name: makeSecret
INSERT INTO secret (name, value)
VALUES ('pseudonyms', sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())))
ON CONFLICT DO NOTHING;

-- name: remember
INSERT INTO forgotten (key) VALUES (pseudonym(:person)) ON CONFLICT (key) DO UPDATE SET at = clock_timestamp();

-- name: cancelOpen
-- Of a leaver: what has not left never will.
UPDATE delivery
SET state = 'CANCELLED', reason = 'left', code = '', lease_until = NULL, changed_at = clock_timestamp()
WHERE id = ANY (ARRAY(
    SELECT line.id
    FROM push p
    CROSS JOIN LATERAL (
        SELECT d.id FROM delivery d WHERE d.push = p.id AND d.recipient = :person AND d.state IN ('PENDING', 'CLAIMED', 'RETRY') LIMIT 1
    ) line
));

-- name: dropOlderLines
-- Of a second deletion, where the first one left a line of the same push: the counts keep what it counted to.
DELETE FROM delivery
WHERE id = ANY (ARRAY(
    SELECT old.id
    FROM push p
    CROSS JOIN LATERAL (SELECT d.id FROM delivery d WHERE d.push = p.id AND d.recipient = :person LIMIT 1) line
    CROSS JOIN LATERAL (SELECT d.id FROM delivery d WHERE d.push = p.id AND d.recipient = pseudonym(:person) LIMIT 1) old
));

-- name: blankLines
-- Without an address nothing sends, corrects or looks for them again; what they count to stays.
UPDATE delivery
SET recipient = pseudonym(:person),
    user_id = NULL,
    room = NULL,
    content = NULL,
    letter_values = NULL,
    conversation = NULL,
    message = NULL,
    of_conversation = NULL,
    of_message = NULL,
    left_alone = true
WHERE id = ANY (ARRAY(
    SELECT line.id
    FROM push p
    CROSS JOIN LATERAL (
        SELECT d.id
        FROM delivery d
        WHERE d.push = p.id AND d.recipient = :person AND d.state IN ('SENT', 'FAILED', 'SKIPPED', 'CANCELLED', 'IN_DOUBT')
        LIMIT 1
    ) line
));

-- name: dropAnswers
DELETE FROM delivery d
USING accounts_of(:person) a
WHERE d.push IS NULL AND d.platform = a.platform AND d.user_id = a.user_id
  AND d.state IN ('SENT', 'FAILED', 'SKIPPED', 'CANCELLED', 'IN_DOUBT');

-- name: blankEvents
-- Their ids stay for as long as platforms repeat events, so that none is answered twice.
UPDATE inbound i
SET inbound = '', sender = NULL
FROM accounts_of(:person) a
WHERE i.sender = a.platform || '/' || a.user_id AND i.done_at IS NOT NULL;

-- name: leavePlaces
DELETE FROM place p USING accounts_of(:person) a WHERE p.platform = a.platform AND p.user_id = a.user_id;

-- name: blankTickets
-- An open one stays readable until it is answered, unless nobody is there any more to be answered.
UPDATE ticket
SET question = '', person = pseudonym(:person), is_open = false
WHERE person = :person AND (NOT is_open OR :gone);

-- name: dropParticipation
DELETE FROM survey_participation p
WHERE p.person = pseudonym(:person)
  AND EXISTS (SELECT FROM survey_participation own WHERE own.plan = p.plan AND own.person = :person);

-- name: partFromSurvey
UPDATE survey_participation SET person = pseudonym(:person) WHERE person = :person;

-- name: keepOnlySilence
UPDATE preference
SET platform = NULL, language = NULL, changed_at = clock_timestamp()
WHERE person = :person AND silent;

-- name: dropPreference
DELETE FROM preference WHERE person = :person AND NOT silent;

-- name: renameInAudit
UPDATE audit SET person = pseudonym(:person) WHERE person = :person;

-- name: forgetMoves
DELETE FROM enrollment_move WHERE person = :person;

-- name: dropOldBookings
-- A time to come, and a turn in a waiting list, are still theirs.
DELETE FROM session_booking WHERE person = :person AND state NOT IN ('BOOKED', 'WAITING');

-- name: dropBookings
-- What becomes free goes to who waits.
DELETE FROM session_booking WHERE person = :person;

-- name: dropEnrollment
DELETE FROM enrollment e
WHERE e.person = pseudonym(:person) AND EXISTS (SELECT FROM enrollment own WHERE own.plan = e.plan AND own.person = :person);

-- name: renameEnrollment
-- Only the state counts on: of devices, words and times nothing is left, and nothing moves it again.
UPDATE enrollment
SET person = pseudonym(:person), enrollment = '{"is":"Waiting"}', until = NULL, has_devices = false, moved_at = '-infinity'
WHERE person = :person;

-- name: dropEntries
-- Were they kept, a directory that has the person again would seem to say nothing new.
DELETE FROM directory_entry WHERE mail = :person;

-- name: dropStaged
DELETE FROM directory_staged WHERE mail = :person;

-- name: dropConflicts
DELETE FROM directory_conflict WHERE person = :person;

-- name: dropMoves
DELETE FROM directory_move WHERE person = :person;

-- name: dropFromDoubts
-- Where a directory has lost so many that it is not believed, some are named.
UPDATE directory_source
SET state = jsonb_set(
    replace(state, '\u0000', '')::jsonb,
    '{result,some}',
    (replace(state, '\u0000', '')::jsonb #> '{result,some}') - :person::text
)::text
WHERE jsonb_exists(replace(state, '\u0000', '')::jsonb #> '{result,some}', :person::text);

-- name: dropConversations
DELETE FROM conversation c
USING accounts_of(:person) a
WHERE c.platform = a.platform AND c.user_id = a.user_id;

-- name: dropAddresses
DELETE FROM person_address WHERE person = :person;

-- name: dropPerson
DELETE FROM person WHERE id = :person;

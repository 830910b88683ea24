-- name: add
INSERT INTO delivery
    (id, push, recipient, platform, user_id, room, content, letter_values, act, of_conversation, of_message, state, due_at,
    until_at)
SELECT a.id, a.push, a.recipient, a.platform, a.user_id, a.room, a.content, a.letter_values, a.act, a.of_conversation,
    a.of_message, 'PENDING', greatest(due.at, a.from_at), a.until_at
FROM unnest(:ids::uuid[], :pushes::uuid[], :recipients::text[], :platforms::text[], :users::text[], :rooms::text[], :contents::uuid[], :values::text[], :acts::text[], :ofConversations::text[], :ofMessages::text[], :froms::timestamptz[], :untils::timestamptz[])
    WITH ORDINALITY AS a (id, push, recipient, platform, user_id, room, content, letter_values, act, of_conversation, of_message, from_at, until_at, position)
CROSS JOIN (SELECT clock_timestamp() + :after * interval '1 microsecond' AS at) due
-- Whose data was deleted has a line under a key. Where nobody's was, the first question is asked once and the others never.
WHERE NOT (EXISTS (SELECT FROM forgotten)
    AND EXISTS (
        SELECT
        FROM delivery d
        WHERE d.push = a.push AND d.state NOT IN ('SKIPPED', 'CANCELLED')
          AND d.recipient = 'forgotten:'
              || encode(sha256((SELECT value FROM secret WHERE name = 'pseudonyms') || convert_to(a.recipient, 'UTF8')), 'hex')
    ))
ORDER BY a.position
ON CONFLICT DO NOTHING;

-- name: unskip
-- Who was left out or cancelled before has a line already, which becomes that of the delivery.
UPDATE delivery d
SET id = a.id,
    platform = a.platform,
    user_id = a.user_id,
    room = a.room,
    content = a.content,
    letter_values = a.letter_values,
    act = a.act,
    of_conversation = a.of_conversation,
    of_message = a.of_message,
    state = 'PENDING',
    due_at = greatest(clock_timestamp() + :after * interval '1 microsecond', a.from_at),
    until_at = a.until_at,
    tries = 0,
    reason = '',
    code = '',
    changed_at = clock_timestamp()
FROM unnest(:ids::uuid[], :pushes::uuid[], :recipients::text[], :platforms::text[], :users::text[], :rooms::text[], :contents::uuid[], :values::text[], :acts::text[], :ofConversations::text[], :ofMessages::text[], :froms::timestamptz[], :untils::timestamptz[])
    AS a (id, push, recipient, platform, user_id, room, content, letter_values, act, of_conversation, of_message, from_at, until_at)
WHERE d.push = a.push AND d.recipient = a.recipient AND d.state IN ('SKIPPED', 'CANCELLED');

-- name: outgrown
SELECT pg_relation_size(oid) > 2 * 8192 * greatest(relpages, 1)::bigint FROM pg_class WHERE oid = 'delivery'::regclass;

-- name: analyze
ANALYZE (SKIP_LOCKED) delivery;

-- name: skip
INSERT INTO delivery (id, push, recipient, state, due_at, reason)
SELECT gen_random_uuid(), :push, s.recipient, 'SKIPPED', clock_timestamp(), s.reason
FROM unnest(:recipients::text[], :reasons::text[]) AS s (recipient, reason)
WHERE NOT (EXISTS (SELECT FROM forgotten)
    AND EXISTS (SELECT FROM delivery d WHERE d.push = :push AND d.recipient = pseudonym(s.recipient)))
ON CONFLICT DO NOTHING;

-- name: status
SELECT state FROM delivery WHERE push = :push AND recipient = :recipient;

-- name: tally
SELECT state, platform, reason, sum(many)::integer AS many
FROM push_count
WHERE push = :push
GROUP BY state, platform, reason
HAVING sum(many) <> 0;

-- name: lines
SELECT recipient, platform, state, reason, changed_at
FROM delivery
WHERE push = :push AND state = ANY (:states::delivery_state[]) AND recipient > :after
ORDER BY recipient
LIMIT :most;

-- name: exceptions
-- What went otherwise than meant has an index: a few among very many are found without walking over the many.
SELECT line.*
FROM unnest(:states::delivery_state[]) AS asked (state)
CROSS JOIN LATERAL (
    SELECT d.recipient, d.platform, d.state, d.reason, d.changed_at
    FROM delivery d
    WHERE d.push = :push AND d.state = asked.state AND d.state IN ('FAILED', 'SKIPPED', 'CANCELLED', 'IN_DOUBT')
      AND d.recipient > :after
    ORDER BY d.recipient
    LIMIT :most
) line
ORDER BY line.recipient
LIMIT :most;

-- name: arrived
SELECT recipient, platform, user_id, room, content, letter_values, conversation, message
FROM delivery
WHERE push = :push AND state = 'SENT' AND act <> 'RECALL' AND conversation IS NOT NULL AND user_id IS NOT NULL
  AND recipient > :after
ORDER BY recipient
LIMIT :most;

-- name: redirect
UPDATE delivery d
SET platform = r.platform,
    user_id = r.user_id,
    room = r.room,
    state = 'PENDING',
    due_at = clock_timestamp(),
    tries = 0,
    reason = '',
    code = '',
    changed_at = clock_timestamp()
FROM unnest(:recipients::text[], :platforms::text[], :users::text[], :rooms::text[]) AS r (recipient, platform, user_id, room)
WHERE d.push = :push AND d.recipient = r.recipient AND d.state = 'FAILED' AND d.user_id IS NOT NULL;

-- name: linesOf
-- Push by push in the index of lines: two or three pages each, whatever the planner thinks of the table's size.
SELECT asked.push, line.*
FROM unnest(:pushes::uuid[]) AS asked (push)
CROSS JOIN LATERAL (
    SELECT d.recipient, d.platform, d.state, d.reason, d.changed_at
    FROM delivery d
    WHERE d.push = asked.push AND d.recipient = :recipient
    LIMIT 1
) line;

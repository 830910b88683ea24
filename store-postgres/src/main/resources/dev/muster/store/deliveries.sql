-- name: add
INSERT INTO delivery
    (id, push, recipient, platform, user_id, room, content, letter_values, act, of_conversation, of_message, state, due_at)
SELECT a.id, a.push, a.recipient, a.platform, a.user_id, a.room, a.content, a.letter_values, a.act, a.of_conversation,
    a.of_message, 'PENDING', due.at
FROM unnest(:ids::uuid[], :pushes::uuid[], :recipients::text[], :platforms::text[], :users::text[], :rooms::text[], :contents::uuid[], :values::text[], :acts::text[], :ofConversations::text[], :ofMessages::text[])
    WITH ORDINALITY AS a (id, push, recipient, platform, user_id, room, content, letter_values, act, of_conversation, of_message, position)
CROSS JOIN (SELECT clock_timestamp() + :after * interval '1 microsecond' AS at) due
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
    due_at = clock_timestamp() + :after * interval '1 microsecond',
    tries = 0,
    reason = '',
    code = '',
    changed_at = clock_timestamp()
FROM unnest(:ids::uuid[], :pushes::uuid[], :recipients::text[], :platforms::text[], :users::text[], :rooms::text[], :contents::uuid[], :values::text[], :acts::text[], :ofConversations::text[], :ofMessages::text[])
    AS a (id, push, recipient, platform, user_id, room, content, letter_values, act, of_conversation, of_message)
WHERE d.push = a.push AND d.recipient = a.recipient AND d.state IN ('SKIPPED', 'CANCELLED');

-- name: outgrown
SELECT pg_relation_size(oid) > 2 * 8192 * greatest(relpages, 1)::bigint FROM pg_class WHERE oid = 'delivery'::regclass;

-- name: analyze
ANALYZE (SKIP_LOCKED) delivery;

-- name: skip
INSERT INTO delivery (id, push, recipient, state, due_at, reason)
SELECT gen_random_uuid(), :push, s.recipient, 'SKIPPED', clock_timestamp(), s.reason
FROM unnest(:recipients::text[], :reasons::text[]) AS s (recipient, reason)
ON CONFLICT DO NOTHING;

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
WHERE push = :push AND state = 'SENT' AND act <> 'RECALL' AND conversation IS NOT NULL AND recipient > :after
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
WHERE d.push = :push AND d.recipient = r.recipient AND d.state = 'FAILED';

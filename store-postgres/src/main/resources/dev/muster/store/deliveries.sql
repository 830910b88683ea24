-- name: add
INSERT INTO delivery
    (id, push, recipient, platform, user_id, room, content, letter_values, state, due_at)
SELECT a.id, nullif(a.push, '')::uuid, a.recipient, a.platform, a.user_id, a.room, a.content,
    a.letter_values, 'PENDING', due.at
FROM unnest(:ids::uuid[], :pushes::text[], :recipients::text[], :platforms::text[], :users::text[], :rooms::text[], :contents::uuid[], :values::text[])
    WITH ORDINALITY AS a (id, push, recipient, platform, user_id, room, content, letter_values, position)
CROSS JOIN (SELECT clock_timestamp() + :after * interval '1 microsecond' AS at) due
ORDER BY a.position
ON CONFLICT DO NOTHING;

-- name: control
INSERT INTO push_control (push, held)
SELECT DISTINCT p.push::uuid, false FROM unnest(:pushes::text[]) AS p (push) WHERE p.push <> ''
ON CONFLICT DO NOTHING;

-- name: skip
INSERT INTO delivery (id, push, recipient, state, due_at, reason)
SELECT gen_random_uuid(), :push, s.recipient, 'SKIPPED', clock_timestamp(), s.reason
FROM unnest(:recipients::text[], :reasons::text[]) AS s (recipient, reason)
ON CONFLICT DO NOTHING;

-- name: counts
SELECT state, count(*) AS many FROM delivery WHERE push = :push GROUP BY state;

-- name: lines
SELECT recipient, platform, state, reason, changed_at
FROM delivery
WHERE push = :push AND recipient > :after
ORDER BY recipient
LIMIT :most;

-- name: hold
INSERT INTO push_control (push, held) VALUES (:push, :held) ON CONFLICT (push) DO UPDATE SET held = excluded.held;

-- name: isHeld
SELECT held FROM push_control WHERE push = :push;

-- name: find
SELECT id, service
FROM conversation
WHERE platform = :platform AND user_id = :user AND room = :room;

-- name: remember
-- One that is forgotten in a crash is opened again, so this waits for no disk.
INSERT INTO conversation (platform, user_id, room, id, service)
SELECT :platform, :user, :room, :id, :service
WHERE (SELECT set_config('synchronous_commit', 'off', true)) = 'off'
ON CONFLICT (platform, user_id, room) DO UPDATE SET id = excluded.id, service = excluded.service;

-- name: forget
DELETE FROM conversation WHERE platform = :platform AND user_id = :user AND room = :room;

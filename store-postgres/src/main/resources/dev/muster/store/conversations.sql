-- name: find
SELECT id, service
FROM conversation
WHERE platform = :platform AND user_id = :user AND room = :room;

-- name: remember
INSERT INTO conversation (platform, user_id, room, id, service)
VALUES (:platform, :user, :room, :id, :service)
ON CONFLICT (platform, user_id, room) DO UPDATE SET id = excluded.id, service = excluded.service;

-- name: forget
DELETE FROM conversation WHERE platform = :platform AND user_id = :user AND room = :room;

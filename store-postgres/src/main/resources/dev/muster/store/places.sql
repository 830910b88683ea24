-- name: at
SELECT place FROM place WHERE platform = :platform AND user_id = :user AND room = :room;

-- name: move
INSERT INTO place (platform, user_id, room, place)
VALUES (:platform, :user, :room, :place)
ON CONFLICT (platform, user_id, room) DO UPDATE SET place = excluded.place, moved_at = clock_timestamp();

-- name: leave
DELETE FROM place WHERE platform = :platform AND user_id = :user AND room = :room;

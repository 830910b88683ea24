-- name: start
INSERT INTO push (id, plan, occasion, kind, round, started_by, started_at_platform, started_at, whole)
VALUES (:id, :plan, :occasion, :kind, :round, :startedBy, :platform, :startedAt, :whole)
ON CONFLICT DO NOTHING;

-- name: find
SELECT * FROM push WHERE id = :id;

-- name: all
SELECT * FROM push WHERE plan = :plan ORDER BY started_at, occasion;

-- name: unfinished
SELECT * FROM push WHERE plan = :plan AND finished_at IS NULL ORDER BY started_at, occasion;

-- name: finish
UPDATE push SET finished_at = :at WHERE id = :id AND finished_at IS NULL;

-- name: reopen
UPDATE push SET finished_at = NULL, whole = whole OR :whole WHERE id = :id;

-- name: mark
INSERT INTO mark (kind, subject, by_whom, at) VALUES (:kind, :subject, :by, :at) ON CONFLICT DO NOTHING;

-- name: unmark
DELETE FROM mark WHERE kind = :kind AND subject = :subject;

-- name: marked
SELECT * FROM mark WHERE kind = :kind AND subject = :subject;

-- name: mailInstead
INSERT INTO push_mailed AS m (push, reason, many)
VALUES (:id, :reason, :many)
ON CONFLICT (push, reason) DO UPDATE SET many = m.many + excluded.many;

-- name: mailedInstead
SELECT reason, many FROM push_mailed WHERE push = :id;

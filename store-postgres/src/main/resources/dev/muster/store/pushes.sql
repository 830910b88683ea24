-- name: start
INSERT INTO push (id, plan, occasion, started_by, started_at, whole)
VALUES (:id, :plan, :occasion, :startedBy, :startedAt, :whole)
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

-- name: pause
INSERT INTO plan_pause (plan) VALUES (:plan) ON CONFLICT DO NOTHING;

-- name: resume
DELETE FROM plan_pause WHERE plan = :plan;

-- name: isPaused
SELECT EXISTS (SELECT FROM plan_pause WHERE plan = :plan);

-- name: latest
SELECT version FROM plan_in_force WHERE plan = :plan;

-- name: keep
SELECT version FROM plan_in_force WHERE plan = :plan FOR SHARE;

-- name: claim
INSERT INTO plan_in_force AS f (plan, version)
VALUES (:plan, 0)
ON CONFLICT (plan) DO UPDATE SET version = f.version
RETURNING version;

-- name: all
SELECT v.* FROM plan_version v JOIN plan_in_force f ON f.plan = v.plan AND v.number <= f.version WHERE v.plan = :plan ORDER BY v.number;

-- name: advance
INSERT INTO plan_in_force AS f (plan, version)
VALUES (:plan, :number)
ON CONFLICT (plan) DO UPDATE SET version = excluded.version WHERE f.version = excluded.version - 1
RETURNING version;

-- name: add
INSERT INTO plan_version (plan, number, file, amendment, made_by, made_at)
VALUES (:plan, :number, :file, :amendment, :madeBy, :madeAt);

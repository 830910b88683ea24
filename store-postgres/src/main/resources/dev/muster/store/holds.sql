-- name: begin
INSERT INTO gate_hold AS h (plan, occasion, due, since, told_at)
VALUES (:plan, :occasion, :due, :since, :since)
ON CONFLICT (plan, occasion) DO UPDATE SET due = excluded.due, since = excluded.since, told_at = excluded.told_at
WHERE h.due <> excluded.due;

-- name: find
SELECT * FROM gate_hold WHERE plan = :plan AND occasion = :occasion;

-- name: all
SELECT * FROM gate_hold WHERE plan = :plan ORDER BY since, occasion;

-- name: remind
UPDATE gate_hold SET told_at = :now WHERE plan = :plan AND occasion = :occasion AND due = :due AND told_at <= :before;

-- name: end
DELETE FROM gate_hold WHERE plan = :plan AND occasion = :occasion;

-- name: waive
INSERT INTO gate_waiver (plan, occasion, due, by_whom, at, reason, figures)
VALUES (:plan, :occasion, :due, :by, :at, :reason, :figures);

-- name: waived
SELECT * FROM gate_waiver WHERE plan = :plan AND occasion = :occasion AND due = :due ORDER BY id DESC LIMIT 1;

-- name: waivers
SELECT * FROM gate_waiver WHERE plan = :plan ORDER BY id;

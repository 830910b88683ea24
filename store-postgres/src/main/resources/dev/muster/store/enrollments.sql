-- name: of
SELECT state, at, evidence FROM enrollment WHERE plan = :plan AND person = :person;

-- name: save
INSERT INTO enrollment (plan, person, state, at, evidence)
VALUES (:plan, :person, :state, :at, :evidence)
ON CONFLICT (plan, person) DO UPDATE SET state = excluded.state, at = excluded.at, evidence = excluded.evidence;

-- name: counts
SELECT state, count(*) AS many FROM enrollment WHERE plan = :plan GROUP BY state;
